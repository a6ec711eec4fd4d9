import { OPERATOR_CODES } from '../../domain/operators.ts';
import { INCREASE_METHOD_PERSIAN, INCREASE_METHODS, INCREASE_STATUS_PERSIAN, INCREASE_STATUSES } from '../../domain/reports/increases.ts';
import { TRANSACTION_STATUSES } from '../../domain/reports/transactions.ts';
import { CHARGE_STATUS_PERSIAN, PRODUCT_TYPE_PERSIAN, PRODUCT_TYPES } from '../../domain/statuses.ts';
import { OperatorName } from '../format/operator-name.tsx';
import type { Choice } from './choice-field.tsx';

const named = <Value extends string>(values: readonly Value[], names: Record<Value, string>): Choice[] => values.map((value) => ({ value, label: names[value] }));

export const OPERATOR_CHOICE = { label: 'نوع اپراتور', options: OPERATOR_CODES.map((code): Choice => ({ value: String(code), label: <OperatorName code={code} /> })) };
export const TYPE_CHOICE = { label: 'نوع محصول', options: named(PRODUCT_TYPES, PRODUCT_TYPE_PERSIAN) };
export const STATUS_CHOICE = { label: 'وضعیت تراکنش', options: named(TRANSACTION_STATUSES, CHARGE_STATUS_PERSIAN) };
export const INCREASE_STATUS_CHOICE = { label: 'وضعیت', options: named(INCREASE_STATUSES, INCREASE_STATUS_PERSIAN) };
export const METHOD_CHOICE = { label: 'روش پرداخت', options: named(INCREASE_METHODS, INCREASE_METHOD_PERSIAN) };
