import { binder, during, sharedConditions, wantsReserved, wantsSettled, settledStatuses, type Bind, type SoughtFilter } from './transaction-filter.ts';
import { IS_RESERVED } from '../charges/charge-filter.ts';

/** When a transaction was: settled, or asked for while it is not. */
export const AT = 'coalesce(c.settled_at, r.created_at)';

/**
 * `from … where …` of charges `c` with their runs `r`, where a number is asked for. A whole number is found by the lines that hold
 * it, as in the back office; a fragment by no index, so all charges of the organisation in these days are looked through.
 */
export function chargesByNumber(filter: SoughtFilter): { text: string; params: unknown[]; bind: Bind } {
  const params: unknown[] = [];
  const bind = binder(params);
  const { organisationId, mobile, fragment } = filter;
  const conditions = [`r.organisation_id = ${bind(organisationId)}`, ...during(filter, AT, bind), ...sharedConditions(filter, 'c', bind)];
  const outcomes = [...(wantsReserved(filter) ? [IS_RESERVED] : []), ...(wantsSettled(filter) ? [settledStatuses(filter, 'c', bind)] : [])];
  conditions.push(`(${outcomes.join(' or ')})`);
  if (mobile !== undefined) {
    conditions.push(`c.id = any(array(select of_line.id from order_lines l
      join runs lr on lr.order_id = l.order_id and lr.order_version_id = l.order_version_id and lr.organisation_id = ${bind(organisationId)}
      cross join lateral (select id from charges where run_id = lr.id and line = l.position offset 0) of_line where l.mobile = ${bind(mobile)}))`);
  }
  if (fragment !== undefined) {
    const pattern = bind(`%${fragment}%`);
    conditions.push(`(c.mobile like ${pattern} or '0' || substr(c.mobile, 4) like ${pattern})`);
    // A run whose end lies before the first day, or whose beginning lies after the last, holds none.
    if (filter.from !== undefined) conditions.push(`(r.ended_at is null or r.ended_at >= ${bind(filter.from)}::timestamptz)`);
    if (filter.until !== undefined) conditions.push(`r.created_at < ${bind(filter.until)}::timestamptz`);
  }
  return { text: `from runs r join charges c on c.run_id = r.id where ${conditions.join(' and ')}`, params, bind };
}
