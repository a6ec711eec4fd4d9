import { Problem, type ProblemError } from '../../domain/problems.ts';
import { recordAudit } from '../audit/record-audit.ts';
import type { Database, Tx } from '../connection.ts';
import { wakeWaitingRuns } from '../runs/wake-waiting-runs.ts';
import { readSpendingLimits, type SpendingLimitsView } from './read-spending-limits.ts';

/** Rial; null: without limit. */
interface Allowed {
  daily: bigint | null;
  monthly: bigint | null;
}

interface NewLimits {
  organisationId: string;
  actorId: string;
  address: string;
  /** What is left out stays as it is. */
  organisation?: Allowed | undefined;
  approvalFrom?: bigint | null | undefined;
  /** All buyers that have limits; others have none afterwards. */
  buyers?: readonly (Allowed & { userId: string })[] | undefined;
}

/**
 * Sets limits of spending, and wakes runs that wait for one. What is spent already stays spent: a limit below it leaves nothing.
 * Throws Problem `validation` for who is no buyer of the organisation.
 */
export async function setSpendingLimits(db: Database, tx: Tx, limits: NewLimits): Promise<SpendingLimitsView> {
  const { organisationId, actorId, address, organisation, approvalFrom, buyers } = limits;
  // The organisation's own row first, as holds lock it.
  await db.query(
    `insert into spending_limits (organisation_id, updated_by) values ($1, $2) on conflict (organisation_id) where user_id is null do nothing`, [organisationId, actorId], tx);
  await db.query('select 1 from spending_limits where organisation_id = $1 order by user_id nulls first for update', [organisationId], tx);
  const before = await readSpendingLimits(db, organisationId, tx);
  if (organisation !== undefined) {
    await db.query('update spending_limits set daily_rial = $2, monthly_rial = $3 where organisation_id = $1 and user_id is null returning id',
      [organisationId, organisation.daily?.toString() ?? null, organisation.monthly?.toString() ?? null], tx);
  }
  if (approvalFrom !== undefined) {
    await db.query('update spending_limits set approval_from_rial = $2 where organisation_id = $1 and user_id is null returning id',
      [organisationId, approvalFrom?.toString() ?? null], tx);
  }
  if (buyers !== undefined) await setBuyers(db, tx, organisationId, actorId, buyers);
  await db.query('update spending_limits set updated_by = $2, updated_at = now() where organisation_id = $1 and user_id is null returning id', [organisationId, actorId], tx);
  const after = await readSpendingLimits(db, organisationId, tx);
  await recordAudit(db, tx, {
    actorId, action: 'spending-limits.change', subject: `organisation/${organisationId}`, organisationId, address, detail: { before: set(before), after: set(after) },
  });
  await wakeWaitingRuns(db, tx, organisationId);
  return after;
}

async function setBuyers(db: Database, tx: Tx, organisationId: string, actorId: string, buyers: NonNullable<NewLimits['buyers']>): Promise<void> {
  const known = await db.query<{ id: string }>(
    `select id from users where organisation_id = $1 and role = 'buyer' and id = any($2::uuid[])`, [organisationId, buyers.map(({ userId }) => userId)], tx);
  const ids = new Set(known.map(({ id }) => id));
  const errors = buyers.flatMap(({ userId }, n): ProblemError[] =>
    ids.has(userId) ? [] : [{ field: `buyers.${n}.userId`, code: 'not-found', message: 'چنین خریداری در سازمان شما نیست.' }]);
  if (errors.length > 0) throw new Problem('validation', { errors });
  await db.query('delete from spending_limits where organisation_id = $1 and user_id is not null returning id', [organisationId], tx);
  await db.query(
    `insert into spending_limits (organisation_id, user_id, daily_rial, monthly_rial, updated_by)
     select $1, b.id, b.daily, b.monthly, $2 from unnest($3::uuid[], $4::bigint[], $5::bigint[]) as b(id, daily, monthly)
      where b.daily is not null or b.monthly is not null order by b.id`,
    [organisationId, actorId, buyers.map(({ userId }) => userId), buyers.map(({ daily }) => daily?.toString() ?? null), buyers.map(({ monthly }) => monthly?.toString() ?? null)],
    tx,
  );
}

/** Of a view only what a person set. */
function set({ organisation, approvalFrom, buyers }: SpendingLimitsView): object {
  const allowed = ({ daily, monthly }: { daily: string | null; monthly: string | null }) => ({ daily, monthly });
  return { organisation: allowed(organisation), approvalFrom, buyers: buyers.map((buyer) => ({ userId: buyer.userId, ...allowed(buyer) })) };
}
