import { failurePersian } from '../../domain/operator-answers.ts';
import {
  CHARGE_STAGE_PERSIAN, CHARGE_STATUS_PERSIAN, ORDER_STATUS_PERSIAN, PRODUCT_TYPE_PERSIAN, RUN_STATUS_PERSIAN,
} from '../../domain/statuses.ts';

type Say = (value: string) => string;
const by = (words: Readonly<Record<string, string>>): Say => (value) => words[value] ?? value;

/** Stable words as people read them, by list and column; everything else stays as the API gives it. */
const SAY: Readonly<Record<string, Say>> = {
  'orders.status': by(ORDER_STATUS_PERSIAN),
  'runs.status': by(RUN_STATUS_PERSIAN),
  'charges.status': by(CHARGE_STATUS_PERSIAN),
  'charges.stage': by(CHARGE_STAGE_PERSIAN),
  'charges.productType': by(PRODUCT_TYPE_PERSIAN),
  'charges.failureCode': failurePersian,
  'products.type': by(PRODUCT_TYPE_PERSIAN),
};

export function sayValue(list: string, column: string, value: string): string {
  return SAY[`${list}.${column}`]?.(value) ?? value;
}
