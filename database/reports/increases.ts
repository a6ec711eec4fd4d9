import type { IncreaseMethod, IncreaseStatus } from '../../domain/reports/increases.ts';
import { normaliseTrackingNumber } from '../../domain/deposits/tracking-number.ts';
import { foldPersian } from '../../domain/digits.ts';
import { FOLDED, likePattern } from '../orders/folded-search.ts';
import { during, type Bind } from './transaction-filter.ts';

/** What a deposit report is narrowed to. */
export interface IncreaseFilter {
  organisationId: string;
  /** `[from, until)`: when it was begun or handed in. */
  from?: Date | undefined;
  until?: Date | undefined;
  status?: readonly IncreaseStatus[] | undefined;
  method?: readonly IncreaseMethod[] | undefined;
  /** Payer or bank in any spelling, or a whole tracking number. */
  q?: string | undefined;
}

/** A payment or a deposit slip: an increase of credit that was tried. */
export interface IncreaseRow {
  id: string;
  kind: 'payment' | 'deposit';
  at: Date;
  method: IncreaseMethod;
  status: IncreaseStatus;
  /** Rial as text. */
  amount: string;
  /** The bank's number of a payment, the slip's of a deposit. */
  trackingNumber: string | null;
  bankName: string | null;
  payer: string | null;
  /** Of a slip: the day on it, as PostgreSQL writes it. */
  paidOn: string | null;
  decidedAt: Date | null;
  reason: string | null;
  /** The credit was taken back whole. */
  undone: boolean;
}

/** `select … from (…) i where …`: payments and deposits side by side, as the filter leaves them. */
export function increases(filter: IncreaseFilter, bind: Bind, columns: string): string {
  const { organisationId, status, method, q } = filter;
  const organisation = bind(organisationId);
  const folded = foldPersian(q ?? '');
  const conditions = [
    ...during(filter, 'i.at', bind),
    ...(status === undefined ? [] : [`i.status = any(${bind(status)}::text[])`]),
    ...(method === undefined ? [] : [`i.method = any(${bind(method)}::text[])`]),
    ...(folded === '' ? [] : [search(folded, bind)]),
  ];
  return `select ${columns} from (
      select id, 'payment' as kind, created_at as at, 'online' as method, status, amount, reference_id as "trackingNumber", reference_id as tracking_normalised,
          null as "bankName", null as payer, null as "paidOn", settled_at as "decidedAt", failure_code as reason, false as undone
        from payments where organisation_id = ${organisation}
      union all
      select d.id, 'deposit', d.created_at, d.method, d.status, d.amount, d.tracking_number, d.tracking_normalised,
          b.persian, d.payer, d.paid_on::text, d.decided_at, d.reason, d.undone_at is not null
        from deposits d join banks b on b.code = d.bank_code where d.organisation_id = ${organisation}) i
    ${conditions.length === 0 ? '' : `where ${conditions.join(' and ')}`}`;
}

function search(folded: string, bind: Bind): string {
  const pattern = bind(likePattern(folded));
  const number = bind(normaliseTrackingNumber(folded) ?? folded);
  return `(${FOLDED('i.payer')} like ${pattern} or ${FOLDED('i."bankName"')} like ${pattern} or i.tracking_normalised = ${number})`;
}
