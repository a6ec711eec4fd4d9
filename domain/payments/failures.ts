/** Why a payment brought no credit: stable codes with the Persian that the payer reads. */
export const PAYMENT_FAILURES = {
  'bank-unavailable': 'درگاه بانک پاسخ نداد و پرداخت آغاز نشد.',
  'bank-refused': 'درگاه بانک این پرداخت را نپذیرفت.',
  'not-opened': 'پرداخت به درگاه بانک نرسید.',
  'not-paid': 'پرداخت در درگاه بانک انجام نشد یا لغو شد.',
  'amount-differs': 'مبلغ پرداخت‌شده با مبلغ درخواست یکی نبود؛ بانک آن را به کارت شما برمی‌گرداند.',
  'given-back': 'بانک مبلغ را به کارت شما برگردانده است.',
} as const;

export type PaymentFailure = keyof typeof PAYMENT_FAILURES;
