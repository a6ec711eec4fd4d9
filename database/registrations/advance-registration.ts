import { dueSteps, type DueStep } from '../../domain/registration/due.ts';
import { isClosed } from '../../domain/registration/moves.ts';
import { recordAudit } from '../audit/record-audit.ts';
import { readWorkingCalendar } from '../calendar/read-working-calendar.ts';
import type { Database, Tx } from '../connection.ts';
import { readSettings } from '../settings/read-settings.ts';
import { lockApplication, type Application } from './application.ts';
import { moveApplication } from './move.ts';
import { ringCallBack } from './ring-call-back.ts';
import { tellCustomerWaits, tellStaffLate } from './tell-waiting.ts';

export interface RegistrationPosition {
  organisationId: string;
  kind: Application['kind'];
  status: Application['status'];
  stage: Application['stage'];
  /** What time does next, and when; epoch milliseconds. */
  next: { step: DueStep | 'call-back'; atMs: number } | undefined;
  ended: boolean;
}

/**
 * Does what time has made due for an application at `asOf`, under its row lock: reminders, escalation, expiry, a call
 * that was promised. Called again it finds that done. After a long absence only the last of several due steps is taken.
 * @returns undefined where there is no such application.
 */
export async function advanceRegistration(db: Database, registrationId: string, { asOf }: { asOf: Date }): Promise<RegistrationPosition | undefined> {
  return db.transaction(async (tx) => {
    const locked = await lockApplication(db, tx, registrationId);
    if (locked === undefined) return undefined;
    if (isClosed(locked)) return positionOf(locked, undefined);
    const application = await noteWait(db, tx, locked, asOf);
    const callBackMs = await ringCallBack(db, tx, application, asOf);
    const steps = await stepsOf(db, tx, application);
    const dueCount = steps.filter(({ atMs }) => atMs <= asOf.getTime()).length;
    const due = dueCount > application.reminders ? steps[dueCount - 1] : undefined;
    if (due !== undefined) await take(db, tx, application, due.step, dueCount, asOf);
    const now = (await lockApplication(db, tx, registrationId)) ?? application;
    return positionOf(now, isClosed(now) ? undefined : sooner(steps[dueCount], callBackMs));
  });
}

const positionOf = ({ organisationId, kind, status, stage }: Application, next: RegistrationPosition['next']): RegistrationPosition =>
  ({ organisationId, kind, status, stage, next, ended: next === undefined && isClosed({ status }) });

function sooner(step: { step: DueStep; atMs: number } | undefined, callBackMs: number | undefined): RegistrationPosition['next'] {
  return callBackMs === undefined || (step !== undefined && step.atMs <= callBackMs) ? step : { step: 'call-back', atMs: callBackMs };
}

/** A wait begins, in the process's time, when the process sees it first. */
async function noteWait(db: Database, tx: Tx, application: Application, asOf: Date): Promise<Application & { waitsSince: Date }> {
  if (application.waitsSince !== null) return { ...application, waitsSince: application.waitsSince };
  await db.query('update registrations set waits_since = $2 where id = $1 returning id', [application.id, asOf], tx);
  return { ...application, waitsSince: asOf };
}

async function stepsOf(db: Database, tx: Tx, application: Application & { waitsSince: Date }) {
  const [settings, calendar] = [await readSettings(db, tx), await readWorkingCalendar(db, tx)];
  return dueSteps(application, application.waitsSince.getTime(), {
    staffReminderDays: settings['staff-reminder-working-days'],
    staffEscalationDays: settings['staff-escalation-working-days'],
    customerReminderDays: settings['customer-reminder-days'],
    expiryDays: settings['application-expiry-days'],
  }, calendar);
}

async function take(db: Database, tx: Tx, application: Application, step: DueStep, count: number, asOf: Date): Promise<void> {
  if (step === 'expire') {
    await moveApplication(db, tx, application, { status: 'expired', stage: application.stage, openFields: [] });
    await recordAudit(db, tx, { action: 'registration.expire', subject: `registration/${application.id}`, organisationId: application.organisationId });
  } else {
    await db.query(
      'update registrations set reminders = $2, escalated_at = case when $3 then $4 else escalated_at end where id = $1 returning id',
      [application.id, count, step === 'escalate', asOf], tx,
    );
  }
  if (step === 'escalate') {
    await recordAudit(db, tx, { action: 'registration.escalate', subject: `registration/${application.id}`, organisationId: application.organisationId });
  }
  if (step === 'remind-staff' || step === 'escalate') await tellStaffLate(db, tx, application, step);
  else await tellCustomerWaits(db, tx, application, step, count);
}
