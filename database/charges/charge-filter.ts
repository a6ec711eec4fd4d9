import { toAsciiDigits, withoutInvisible } from '../../domain/digits.ts';
import type { ChargeStage, ChargeStatus, ProductType } from '../../domain/statuses.ts';

/** What a list or an export of a run's charges is narrowed to. */
export interface ChargeFilter {
  status?: ChargeStatus | undefined;
  stage?: ChargeStage | undefined;
  operatorCode?: number | undefined;
  productType?: ProductType | undefined;
  /** A fragment of a mobile number in any spelling. */
  q?: string | undefined;
}

/** Sending state behind each stage, so that the partial indexes of charges can be used. */
export const STATE_OF_STAGE: Record<ChargeStage, string> = {
  queued: 'waiting',
  retrying: 'waiting',
  'waiting-for-operator': 'waiting',
  sending: 'sending',
  inquiring: 'unknown',
};

/** Written out one by one: only so does the planner put the partial indexes of the three states together. */
export const IS_RESERVED = `(c.state = 'waiting' or c.state = 'sending' or c.state = 'unknown')`;

/** Conditions on `charges c` with their parameters numbered on from those that `params` already holds; pushes its own. */
export function chargeConditions(filter: ChargeFilter, params: unknown[]): string[] {
  const conditions: string[] = [];
  const add = (text: (placeholder: string) => string, value: unknown) => {
    params.push(value);
    conditions.push(text(`$${params.length}`));
  };
  if (filter.status === 'reserved') conditions.push(IS_RESERVED);
  else if (filter.status !== undefined) add((p) => `c.status = ${p}`, filter.status);
  if (filter.stage !== undefined) {
    conditions.push(`c.state = '${STATE_OF_STAGE[filter.stage]}'`);
    add((p) => `c.stage = ${p}`, filter.stage);
  }
  if (filter.operatorCode !== undefined) add((p) => `c.operator_code = ${p}`, filter.operatorCode);
  if (filter.productType !== undefined) add((p) => `c.product_type = ${p}`, filter.productType);
  if (filter.q !== undefined && filter.q.trim() !== '') {
    const fragment = mobileFragment(filter.q);
    if (fragment === undefined) conditions.push('false');
    else add((p) => `(c.mobile like ${p} or '0' || substr(c.mobile, 4) like ${p})`, `%${fragment}%`);
  }
  return conditions;
}

/** Whether anything is left out, that is, whether the run's stored count is not the list's. */
export function isNarrowed(filter: ChargeFilter): boolean {
  return chargeConditions({ ...filter, status: undefined }, []).length > 0;
}

/** Digits of a fragment as they stand in `09…` or `+989…`; undefined where it holds something that no number does. */
export function mobileFragment(text: string): string | undefined {
  const digits = toAsciiDigits(withoutInvisible(text)).replace(/[\s\-()]/g, '').replace(/^(?:\+98|0098)/, '0');
  return /^\d{1,14}$/.test(digits) ? digits : undefined;
}
