import { Problem } from '../../domain/problems.ts';
import { changedFields, type ReviewField } from '../../domain/registration/fields.ts';
import { afterDecision, expandField, isInReview, needsSecondPerson, type ReviewDecision } from '../../domain/registration/moves.ts';
import { recordAudit } from '../audit/record-audit.ts';
import type { Database, Tx } from '../connection.ts';
import { endClaim } from '../reviews/end-claim.ts';
import { lockApplication, type Application } from './application.ts';
import { moveApplication } from './move.ts';
import { putInForce } from './put-in-force.ts';
import { readInForce } from './read-in-force.ts';
import type { Reason } from './read-reviews.ts';
import { refuseReviewer } from './refuse-reviewer.ts';
import { tellDecision } from './tell-decision.ts';

interface Decision {
  registrationId: string;
  decision: ReviewDecision;
  /** Needed to return or reject; `field` as in the form, or its group. */
  reasons: readonly Reason[];
  /** Of the application as the reviewer read it. */
  expectedVersion: number;
  actorId: string;
  address?: string;
}

/**
 * A reviewer's decision about what is in review now: stored, carried out and told in one transaction. Of many at once
 * one wins, by the row's lock here and the unique key of version in the database.
 * @returns the application's new status and version.
 * Throws Problem `not-found`, `already-decided {decidedBy, decidedAt}`, `wrong-state`, `forbidden`, `own-request`,
 * `same-reviewer`, `validation` (reasons).
 */
export async function decideRegistration(db: Database, tx: Tx, decision: Decision): Promise<Pick<Application, 'id' | 'status' | 'version'>> {
  const application = await lockApplication(db, tx, decision.registrationId);
  if (application === undefined) throw new Problem('not-found');
  if (application.version !== decision.expectedVersion) throw await alreadyDecided(db, tx, application.id);
  if (!isInReview(application)) throw new Problem('wrong-state', { detail: 'این درخواست اکنون در صف بررسی نیست.' });
  await refuseReviewer(db, tx, application, decision.actorId);
  const named = namedFields(decision);

  await db.query(
    `insert into registration_decisions (registration_id, organisation_id, version, stage, decision, reasons, decided_by)
      values ($1, $2, $3, $4, $5, $6::jsonb, $7) returning id`,
    [application.id, application.organisationId, application.version, application.stage, decision.decision,
      JSON.stringify(decision.reasons), decision.actorId], tx,
  );
  const sensitive = application.kind === 'change'
    && needsSecondPerson(changedFields(await readInForce(db, application.organisationId, tx), application.legal));
  const next = afterDecision(application, decision.decision, { named, sensitive });
  await moveApplication(db, tx, application, next);
  if (next.status === 'active') await putInForce(db, tx, application);
  await endClaim(db, tx, 'registration', application.id);
  await recordAudit(db, tx, {
    actorId: decision.actorId, action: `registration.${decision.decision}`, subject: `registration/${application.id}`,
    organisationId: application.organisationId, ...(decision.address === undefined ? {} : { address: decision.address }),
    detail: { stage: application.stage, version: application.version, status: next.status, fields: named },
  });
  await tellDecision(db, tx, application, { ...decision, next });
  return { id: application.id, status: next.status, version: application.version + 1 };
}

async function alreadyDecided(db: Database, tx: Tx, registrationId: string): Promise<Problem> {
  const [last] = await db.query<{ decidedBy: string; decidedAt: Date }>(
    `select concat_ws(' ', u.first_name, u.last_name) as "decidedBy", d.decided_at as "decidedAt"
      from registration_decisions d join users u on u.id = d.decided_by where d.registration_id = $1 order by d.version desc limit 1`,
    [registrationId], tx,
  );
  return new Problem('already-decided', last === undefined ? {} : { extra: { ...last } });
}

function namedFields({ decision, reasons }: Decision): ReviewField[] {
  if (decision !== 'approve' && reasons.length === 0) {
    throw new Problem('validation', { errors: [{ field: 'reasons', code: 'required', message: 'برای برگشت یا رد، دست‌کم یک دلیل بنویسید.' }] });
  }
  const named = new Set<ReviewField>();
  for (const [at, { field }] of reasons.entries()) {
    if (field === undefined) continue;
    const fields = expandField(field);
    if (fields.length === 0) {
      throw new Problem('validation', { errors: [{ field: `reasons.${at}.field`, code: 'unknown-field', message: 'فرم چنین بخشی ندارد.' }] });
    }
    for (const one of fields) named.add(one);
  }
  return [...named];
}
