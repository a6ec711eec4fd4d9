import { isoDateOf } from '../../domain/calendar/iso-date.ts';
import { toJalali } from '../../domain/calendar/jalali.ts';
import { monthOf, type Room } from '../../domain/spending/limits.ts';
import type { Database, Tx } from '../connection.ts';

export interface Spender {
  organisationId: string;
  userId: string;
}

interface LimitRow {
  user_id: string | null;
  daily: string | null;
  monthly: string | null;
  approval_from: string | null;
  role: string;
  now: Date;
}

export interface Limits {
  /** Of the organisation and, where a buyer spends, of that person; those that are set. */
  rooms: Room[];
  approvalFrom: bigint | null;
}

/**
 * The limits that hold for a person's spending today. `lock` keeps other counted holds of the organisation and changes of its limits
 * waiting until the transaction ends: what is read then stays true. An owner spends within the organisation's limits alone;
 * who was a buyer and is none now keeps to what was theirs, in the plans that they left behind.
 */
export async function readLimits(db: Database, tx: Tx, { organisationId, userId }: Spender, { lock }: { lock: boolean }): Promise<Limits> {
  // A statement of its own: limits that are saved anew while this one waits are read by the next, and not by a statement that has waited.
  if (lock) await db.query('select 1 from spending_limits where organisation_id = $1 and user_id is null for update', [organisationId], tx);
  const rows = await db.query<LimitRow>(
    `select l.user_id, l.daily_rial as daily, l.monthly_rial as monthly, l.approval_from_rial as approval_from, u.role, now() as now
       from spending_limits l join users u on u.id = $2
      where l.organisation_id = $1 and (l.user_id is null or (l.user_id = $2 and u.role <> 'owner'))
      order by l.user_id nulls first ${lock ? 'for update of l' : ''}`,
    [organisationId, userId],
    tx,
  );
  const own = rows.find((row) => row.user_id !== null);
  const whole = rows.find((row) => row.user_id === null);
  const approvalFrom = whole?.approval_from == null ? null : BigInt(whole.approval_from);
  if (rows.every(({ daily, monthly }) => daily === null && monthly === null)) return { rooms: [], approvalFrom };
  const spent = await readSpent(db, tx, { organisationId, userId }, rows[0]?.now ?? new Date());
  const rooms = ([
    ['buyer-daily', own?.daily, spent.ownToday], ['buyer-monthly', own?.monthly, spent.ownMonth],
    ['organisation-daily', whole?.daily, spent.today], ['organisation-monthly', whole?.monthly, spent.month],
  ] as const).flatMap(([limit, allowed, of]): Room[] => (allowed == null ? [] : [{ limit, allowed: BigInt(allowed), spent: BigInt(of) }]));
  return { rooms, approvalFrom };
}

interface Spent {
  today: string;
  month: string;
  ownToday: string;
  ownMonth: string;
}

async function readSpent(db: Database, tx: Tx, { organisationId, userId }: Spender, now: Date): Promise<Spent> {
  const today = toJalali(now);
  const { first, last } = monthOf(today);
  const [spent] = await db.query<Spent>(
    `select coalesce(sum(spent_rial) filter (where day = $3::date), 0) as today, coalesce(sum(spent_rial), 0) as month,
            coalesce(sum(spent_rial) filter (where day = $3::date and user_id = $2), 0) as "ownToday",
            coalesce(sum(spent_rial) filter (where user_id = $2), 0) as "ownMonth"
       from spending_days where organisation_id = $1 and day between $4::date and $5::date`,
    [organisationId, userId, isoDateOf(today), isoDateOf(first), isoDateOf(last)],
    tx,
  );
  if (spent === undefined) throw new Error('an aggregate answers one row');
  return spent;
}
