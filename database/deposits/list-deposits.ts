import { isoDateOf } from '../../domain/calendar/iso-date.ts';
import type { JalaliDate } from '../../domain/calendar/jalali.ts';
import { foldPersian } from '../../domain/digits.ts';
import { normaliseTrackingNumber } from '../../domain/deposits/tracking-number.ts';
import type { DepositStatus } from '../../domain/statuses.ts';
import type { Database } from '../connection.ts';
import { FOLDED, likePattern } from '../orders/folded-search.ts';
import { depositView, SELECT_DEPOSIT, type DepositRow, type DepositView } from './deposit-view.ts';

/** Sorted columns by their name in the API. */
export const DEPOSIT_SORTS = { createdAt: 'd.created_at', submittedAt: 'd.submitted_at', paidOn: 'd.paid_on', amount: 'd.amount', status: 'd.status' } as const;

export interface DepositFilter {
  organisationId: string;
  status: readonly DepositStatus[] | undefined;
  /** Day of the payment, both ends included. */
  from: JalaliDate | undefined;
  to: JalaliDate | undefined;
  /** The payer in any spelling, or a whole tracking number. */
  q: string | undefined;
  sort: { field: keyof typeof DEPOSIT_SORTS; descending: boolean };
  /** From 1. */
  page: number;
  pageSize: number;
}

/** A page of the organisation's deposits and how many there are in all. */
export async function listDeposits(db: Database, filter: DepositFilter): Promise<{ items: DepositView[]; total: number }> {
  const { organisationId, status, from, to, q, sort, page, pageSize } = filter;
  const folded = foldPersian(q ?? '');
  const where = `where d.organisation_id = $1 and ($2::text[] is null or d.status = any($2::text[]))
    and ($3::date is null or d.paid_on >= $3::date) and ($4::date is null or d.paid_on <= $4::date)
    and ($5::text is null or ${FOLDED('d.payer')} like $5 or d.tracking_normalised = $6)`;
  const params = [
    organisationId, status ?? null, from === undefined ? null : isoDateOf(from), to === undefined ? null : isoDateOf(to),
    folded === '' ? null : likePattern(folded), normaliseTrackingNumber(folded) ?? null,
  ];
  const direction = sort.descending ? 'desc' : 'asc';
  const [rows, [count]] = await Promise.all([
    db.query<DepositRow>(
      `${SELECT_DEPOSIT} ${where} order by ${DEPOSIT_SORTS[sort.field]} ${direction}, d.id ${direction} limit $7 offset $8`,
      [...params, pageSize, (page - 1) * pageSize],
    ),
    db.query<{ n: number }>(`select count(*)::int as n from deposits d ${where}`, params),
  ]);
  return { items: rows.map(depositView), total: count?.n ?? 0 };
}
