import { during, reservedConditions, type Bind, type SoughtFilter } from './transaction-filter.ts';

/** Of charges `c`. */
export const SUMS = 'count(*) as count, coalesce(sum(c.amount), 0) as amount, coalesce(sum(c.price), 0) as payable';

/** Runs `r` at work, of which some charges are still reserved. */
export function openRunConditions(filter: SoughtFilter, bind: Bind): string {
  return [
    `r.organisation_id = ${bind(filter.organisationId)}`, 'r.ended_at is null', ...during(filter, 'r.created_at', bind),
    ...(filter.orderId === undefined ? [] : [`r.order_id = ${bind(filter.orderId)}::uuid`]),
  ].join(' and ');
}

/** `cross join lateral (count, amount, payable) open`: what of a run `r` is still reserved. Nothing narrower asked, its own row knows. */
export function reservedLeft(filter: SoughtFilter, bind: Bind): string {
  const counted = `select ${SUMS} from charges c where c.run_id = r.id and ${reservedConditions(filter, bind)}`;
  if (filter.operatorCode ?? filter.productType ?? filter.subjects) return `cross join lateral (${counted}) open`;
  return `cross join lateral (
    select r.charge_count - r.succeeded_count - r.failed_count - r.cancelled_count as count,
        r.amount_total - r.succeeded_amount - r.failed_amount - r.cancelled_amount as amount, r.held_rial as payable where r.prepared_at is not null
    union all select * from (${counted}) being_made where r.prepared_at is null) open`;
}
