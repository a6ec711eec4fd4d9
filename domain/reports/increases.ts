/** گزارش پرداخت: everything by which credit was to be increased, paid online or by slip. */
import {
  DEPOSIT_METHOD_PERSIAN, DEPOSIT_METHODS, DEPOSIT_STATUS_PERSIAN, DEPOSIT_STATUSES, PAYMENT_STATUS_PERSIAN, PAYMENT_STATUSES,
  type DepositMethod, type DepositStatus, type PaymentStatus,
} from '../statuses.ts';

export const INCREASE_METHODS = ['online', ...DEPOSIT_METHODS] as const;
export type IncreaseMethod = (typeof INCREASE_METHODS)[number];
export const INCREASE_METHOD_PERSIAN: Record<IncreaseMethod, string> = { online: 'پرداخت آنلاین', ...DEPOSIT_METHOD_PERSIAN } satisfies Record<'online' | DepositMethod, string>;

/** No word of the two stands for two things. */
export const INCREASE_STATUSES = [...PAYMENT_STATUSES, ...DEPOSIT_STATUSES] as const;
export type IncreaseStatus = PaymentStatus | DepositStatus;
export const INCREASE_STATUS_PERSIAN: Record<IncreaseStatus, string> = { ...PAYMENT_STATUS_PERSIAN, ...DEPOSIT_STATUS_PERSIAN };
