import { isoDateOf } from '../../domain/calendar/iso-date.ts';
import { toJalali } from '../../domain/calendar/jalali.ts';
import { monthOf } from '../../domain/spending/limits.ts';
import type { Database, Tx } from '../connection.ts';

/** What may be spent in a Jalali day and month of Tehran, and what was; rial, null: without limit. */
interface Spending {
  daily: string | null;
  monthly: string | null;
  spentToday: string;
  spentThisMonth: string;
}

export interface SpendingLimitsView {
  organisation: Spending;
  /** From this sum on buyers need an owner's approval. */
  approvalFrom: string | null;
  /** Every buyer, with or without limits. */
  buyers: (Spending & { userId: string; name: string })[];
}

type Row = Spending & { userId: string | null; name: string | null; approvalFrom: string | null };

const SPENT = (whose: string) => `
  (select coalesce(sum(spent_rial) filter (where day = $2::date), 0)::text from spending_days d where d.organisation_id = $1 ${whose} and day between $3::date and $4::date) as "spentToday",
  (select coalesce(sum(spent_rial), 0)::text from spending_days d where d.organisation_id = $1 ${whose} and day between $3::date and $4::date) as "spentThisMonth"`;

export async function readSpendingLimits(db: Database, organisationId: string, tx?: Tx): Promise<SpendingLimitsView> {
  const today = toJalali(Date.now());
  const { first, last } = monthOf(today);
  const params = [organisationId, isoDateOf(today), isoDateOf(first), isoDateOf(last)];
  const [whole] = await db.query<Row>(
    `select l.daily_rial as daily, l.monthly_rial as monthly, l.approval_from_rial as "approvalFrom", ${SPENT('')}
       from (select 1) one left join spending_limits l on l.organisation_id = $1 and l.user_id is null`,
    params,
    tx,
  );
  const buyers = await db.query<Row>(
    `select u.id as "userId", concat_ws(' ', u.first_name, u.last_name) as name, l.daily_rial as daily, l.monthly_rial as monthly, ${SPENT('and d.user_id = u.id')}
       from users u left join spending_limits l on l.organisation_id = $1 and l.user_id = u.id
      where u.organisation_id = $1 and u.role = 'buyer' and u.disabled_at is null order by u.id`,
    params,
    tx,
  );
  if (whole === undefined) throw new Error('one row is always there');
  const { approvalFrom, ...organisation } = whole;
  return { organisation, approvalFrom, buyers: buyers.map(({ userId, name, approvalFrom: _none, ...spending }) => ({ userId: userId ?? '', name: name ?? '', ...spending })) };
}
