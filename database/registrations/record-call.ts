import { Problem } from '../../domain/problems.ts';
import type { CallOutcome } from '../../domain/registration/calls.ts';
import { recordAudit } from '../audit/record-audit.ts';
import type { Database, Tx } from '../connection.ts';
import { signalRegistration } from './signal-registration.ts';

interface NewCall {
  registrationId: string;
  at: Date;
  outcome: CallOutcome;
  /** When the applicant asked to be called again. */
  callBackAt: Date | undefined;
  note: string;
  actorId: string;
  address: string;
}

/**
 * Keeps a telephone call with an applicant; it is never changed afterwards. The process of an open application hears of it,
 * since it rings when a promised call is due. @returns its id. Throws Problem `not-found`.
 */
export async function recordCall(db: Database, tx: Tx, call: NewCall): Promise<string> {
  const [stored] = await db.query<{ id: string; organisationId: string; open: boolean }>(
    `insert into registration_calls (registration_id, organisation_id, at, outcome, call_back_at, note, called_by)
      select id, organisation_id, $2, $3, $4, $5, $6 from registrations where id = $1
      returning id, organisation_id as "organisationId",
        (select closed_at is null from registrations where registrations.id = registration_id) as open`,
    [call.registrationId, call.at, call.outcome, call.callBackAt ?? null, call.note, call.actorId], tx,
  );
  if (stored === undefined) throw new Problem('not-found');
  await recordAudit(db, tx, {
    actorId: call.actorId, action: 'registration.call', subject: `registration/${call.registrationId}`, organisationId: stored.organisationId,
    address: call.address, detail: { callId: stored.id, outcome: call.outcome },
  });
  if (stored.open) await signalRegistration(db, tx, call.registrationId);
  return stored.id;
}
