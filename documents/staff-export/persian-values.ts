import { failurePersian } from '../../domain/operator-answers.ts';
import { DIFFERENCE_KIND_PERSIAN, DIFFERENCE_STATUS_PERSIAN, RECONCILIATION_STATUS_PERSIAN, STATEMENT_REFUSAL_PERSIAN } from '../../domain/reconciliation/statuses.ts';
import {
  ADJUSTMENT_STATUS_PERSIAN, CHARGE_STAGE_PERSIAN, CHARGE_STATUS_PERSIAN, DEPOSIT_METHOD_PERSIAN, DEPOSIT_STATUS_PERSIAN,
  ORDER_STATUS_PERSIAN, PAYMENT_STATUS_PERSIAN, PRODUCT_TYPE_PERSIAN, REGISTRATION_STATUS_PERSIAN, RUN_STATUS_PERSIAN, SALE_TYPE_PERSIAN,
} from '../../domain/statuses.ts';

type Say = (value: string) => string;
const by = (words: Readonly<Record<string, string>>): Say => (value) => words[value] ?? value;

/** Stable words as people read them, by list and column; everything else stays as the API gives it. */
const SAY: Readonly<Record<string, Say>> = {
  'orders.status': by(ORDER_STATUS_PERSIAN),
  'orders.saleType': by(SALE_TYPE_PERSIAN),
  'organisations.registrationStatus': by(REGISTRATION_STATUS_PERSIAN),
  'registrations.status': by(REGISTRATION_STATUS_PERSIAN),
  'deposits.status': by(DEPOSIT_STATUS_PERSIAN),
  'deposits.method': by(DEPOSIT_METHOD_PERSIAN),
  'payments.status': by(PAYMENT_STATUS_PERSIAN),
  'adjustments.status': by(ADJUSTMENT_STATUS_PERSIAN),
  'runs.status': by(RUN_STATUS_PERSIAN),
  'charges.status': by(CHARGE_STATUS_PERSIAN),
  'charges.stage': by(CHARGE_STAGE_PERSIAN),
  'charges.productType': by(PRODUCT_TYPE_PERSIAN),
  'charges.failureCode': failurePersian,
  'products.type': by(PRODUCT_TYPE_PERSIAN),
  'reconciliations.status': by(RECONCILIATION_STATUS_PERSIAN),
  'reconciliations.refusal': by(STATEMENT_REFUSAL_PERSIAN),
  'statement-differences.kind': by(DIFFERENCE_KIND_PERSIAN),
  'statement-differences.status': by(DIFFERENCE_STATUS_PERSIAN),
  'statement-differences.ourStatus': by(CHARGE_STATUS_PERSIAN),
};

export function sayValue(list: string, column: string, value: string): string {
  return SAY[`${list}.${column}`]?.(value) ?? value;
}
