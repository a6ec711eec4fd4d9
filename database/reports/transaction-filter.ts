import type { TransactionStatus } from '../../domain/reports/transactions.ts';
import type { ProductType } from '../../domain/statuses.ts';
import { IS_RESERVED } from '../charges/charge-filter.ts';
import type { Subjects } from './find-subjects.ts';

/** What a transaction report is narrowed to; always within one organisation. */
export interface TransactionFilter {
  organisationId: string;
  /** `[from, until)`: when it was settled; of a reserved one when its run was made. */
  from?: Date | undefined;
  until?: Date | undefined;
  status?: readonly TransactionStatus[] | undefined;
  operatorCode?: readonly number[] | undefined;
  productType?: readonly ProductType[] | undefined;
  orderId?: string | undefined;
  /** E.164. */
  mobile?: string | undefined;
  /** A fragment of a mobile number: four digits or more. Else the name of a product or an order. */
  q?: string | undefined;
}

/** The filter with the search resolved to what it names. */
export type SoughtFilter = Omit<TransactionFilter, 'q'> & {
  subjects?: Subjects | undefined;
  /** As it stands in `09…`. */
  fragment?: string | undefined;
};

/** Pushes a value and gives its placeholder. */
export type Bind = (value: unknown) => string;

export const binder = (params: unknown[]): Bind => (value) => `$${params.push(value)}`;

const wants = ({ status }: SoughtFilter, one: TransactionStatus): boolean => status === undefined || status.includes(one);
export const wantsReserved = (filter: SoughtFilter): boolean => wants(filter, 'reserved');
export const wantsSettled = (filter: SoughtFilter): boolean => wants(filter, 'succeeded') || wants(filter, 'failed');

/** Whether it asks for numbers, of which no sum tells. */
export const asksForNumbers = ({ mobile, fragment }: SoughtFilter): boolean => mobile !== undefined || fragment !== undefined;

/** Conditions that `settled_sums`, `charges` and a query of both know by the same names of columns, under `alias`. */
export function sharedConditions(filter: SoughtFilter, alias: string, bind: Bind): string[] {
  const { operatorCode, productType, orderId, subjects } = filter;
  const conditions: string[] = [];
  if (operatorCode !== undefined) conditions.push(`${alias}.operator_code = any(${bind(operatorCode)}::smallint[])`);
  if (productType !== undefined) conditions.push(`${alias}.product_type = any(${bind(productType)}::text[])`);
  if (orderId !== undefined) conditions.push(`${alias}.run_id in (select id from runs where order_id = ${bind(orderId)}::uuid)`);
  if (subjects !== undefined) {
    conditions.push(`(${alias}.product_id = any(${bind(subjects.products)}::uuid[]) or ${alias}.run_id = any(${bind(subjects.runs)}::uuid[]))`);
  }
  return conditions;
}

/** Which of the two outcomes, under `alias`. */
export function settledStatuses({ status }: SoughtFilter, alias: string, bind: Bind): string {
  return `${alias}.status = any(${bind(status?.filter((one) => one !== 'reserved') ?? ['succeeded', 'failed'])}::text[])`;
}

export function during({ from, until }: Pick<SoughtFilter, 'from' | 'until'>, column: string, bind: Bind): string[] {
  return [
    ...(from === undefined ? [] : [`${column} >= ${bind(from)}::timestamptz`]),
    ...(until === undefined ? [] : [`${column} < ${bind(until)}::timestamptz`]),
  ];
}

/** Rows of `settled_sums s`. */
export function sumConditions(filter: SoughtFilter, bind: Bind): string {
  return [
    `s.organisation_id = ${bind(filter.organisationId)}`, settledStatuses(filter, 's', bind),
    ...during(filter, 's.settled_at', bind), ...sharedConditions(filter, 's', bind),
  ].join(' and ');
}

/** Settled charges `c` of a transaction whose moment fits already. */
export function settledConditions(filter: SoughtFilter, bind: Bind): string {
  return [settledStatuses(filter, 'c', bind), ...sharedConditions(filter, 'c', bind)].join(' and ');
}

/** Reserved charges `c` of a run that fits already. */
export function reservedConditions(filter: SoughtFilter, bind: Bind): string {
  return [IS_RESERVED, ...sharedConditions(filter, 'c', bind)].join(' and ');
}
