import { Problem } from '../../domain/problems.ts';
import type { StaffRole } from '../../domain/statuses.ts';
import { recordAudit } from '../audit/record-audit.ts';
import type { Database, Tx } from '../connection.ts';
import type { CaseKind } from './cases.ts';
import { endClaim } from './end-claim.ts';

export interface Claim {
  claimedBy: string;
  claimedById: string;
  claimedAt: Date;
}

interface Claiming {
  kind: CaseKind['kind'];
  subjectId: string;
  actorId: string;
  role: StaffRole;
  /** Whom a supervisor hands it to; the actor where it is left out. */
  assigneeId?: string | undefined;
  address: string;
}

/**
 * Takes a case in hand, so that two colleagues don't work on it at once. A courtesy: decisions are judged by version. A
 * supervisor takes one over or hands it on. Repeating one's own claim changes nothing.
 * @throws Problem `already-claimed {claimedBy, claimedAt}`.
 */
export async function claimCase(db: Database, tx: Tx, { kind, subjectId, actorId, role, assigneeId = actorId, address }: Claiming): Promise<Claim> {
  const [taken] = await db.query<{ claimed_by: string }>(
    `insert into review_claims as c (kind, subject_id, claimed_by) values ($1, $2, $3)
      on conflict (kind, subject_id) do update set claimed_by = excluded.claimed_by, claimed_at = now()
        where $4 and c.claimed_by <> excluded.claimed_by
      returning claimed_by`,
    [kind, subjectId, assigneeId, role === 'supervisor'],
    tx,
  );
  const claim = await readClaim(db, tx, kind, subjectId);
  if (claim === undefined) throw new Error('the claim is gone again');
  if (claim.claimedById !== assigneeId) throw new Problem('already-claimed', { extra: { claimedBy: claim.claimedBy, claimedAt: claim.claimedAt } });
  if (taken !== undefined) {
    await recordAudit(db, tx, { actorId, action: `${kind}.claim`, subject: `${kind}/${subjectId}`, address, detail: { claimedBy: assigneeId } });
  }
  return claim;
}

/** Lets a case go that is one's own, or anybody's for a supervisor. Throws Problem `already-claimed` for another's. */
export async function releaseCase(db: Database, tx: Tx, { kind, subjectId, actorId, role, address }: Claiming): Promise<void> {
  const claim = await readClaim(db, tx, kind, subjectId);
  if (claim === undefined) return;
  if (claim.claimedById !== actorId && role !== 'supervisor') {
    throw new Problem('already-claimed', { extra: { claimedBy: claim.claimedBy, claimedAt: claim.claimedAt } });
  }
  await endClaim(db, tx, kind, subjectId);
  await recordAudit(db, tx, { actorId, action: `${kind}.release`, subject: `${kind}/${subjectId}`, address });
}

async function readClaim(db: Database, tx: Tx, kind: string, subjectId: string): Promise<Claim | undefined> {
  const [claim] = await db.query<Claim & { claimedAt: Date }>(
    `select concat_ws(' ', u.first_name, u.last_name) as "claimedBy", c.claimed_by as "claimedById", c.claimed_at as "claimedAt"
      from review_claims c join users u on u.id = c.claimed_by where c.kind = $1 and c.subject_id = $2 for update of c`,
    [kind, subjectId],
    tx,
  );
  return claim;
}
