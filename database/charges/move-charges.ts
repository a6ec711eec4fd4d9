import type { NextStep } from '../../domain/charging/next-step.ts';
import type { Database, Tx } from '../connection.ts';
import type { LockedCharge } from './lock-for-settling.ts';

export interface Move {
  charge: LockedCharge;
  step: Extract<NextStep, { state: 'waiting' | 'unknown' }>;
  asOf: Date;
}

/**
 * Puts unsettled charges where their next step says: waiting for a retry, or unknown until the next inquiry. An inquiry that
 * told nothing leaves the version as it is: what a person who decides meanwhile has seen is still so.
 */
export async function moveCharges(db: Database, tx: Tx, moves: readonly Move[]): Promise<void> {
  if (moves.length === 0) return;
  await db.query(
    `update charges c set state = m.state, stage = m.stage, due_at = m.due_at, retry_count = m.retry_count,
            unknown_since = case when m.state = 'unknown' then coalesce(c.unknown_since, m.as_of) end,
            inquiry_count = case when m.state = 'unknown' then c.inquiry_count else 0 end,
            person_since = case when m.state = 'unknown' then c.person_since end,
            version = version + case when m.state = 'unknown' and c.state = 'unknown' then 0 else 1 end
       from unnest($1::uuid[], $2::text[], $3::text[], $4::timestamptz[], $5::int[], $6::timestamptz[])
         as m(id, state, stage, due_at, retry_count, as_of)
       where c.id = m.id returning c.id`,
    [
      moves.map(({ charge }) => charge.id),
      moves.map(({ step }) => step.state),
      moves.map(({ step }) => (step.state === 'unknown' ? 'inquiring' : step.stage)),
      moves.map(({ step }) => new Date(step.dueMs)),
      moves.map(({ charge, step }) => (step.state === 'unknown' ? charge.retryCount : step.retryCount)),
      moves.map(({ asOf }) => asOf),
    ],
    tx,
  );
}
