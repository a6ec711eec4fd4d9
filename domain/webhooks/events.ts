/** What a customer's program can ask to be told of. */
export const WEBHOOK_EVENTS = ['run.finished', 'deposit.decided', 'payment.credited', 'registration.decided'] as const;
export type WebhookEvent = (typeof WEBHOOK_EVENTS)[number];

export const WEBHOOK_EVENT_PERSIAN: Record<WebhookEvent, string> = {
  'run.finished': 'پایان اجرای درخواست',
  'deposit.decided': 'نتیجه بررسی فیش واریزی',
  'payment.credited': 'افزایش اعتبار با پرداخت آنلاین',
  'registration.decided': 'نتیجه بررسی ثبت‌نام',
};

/** The message that an owner sends to try a hook; every hook takes it. */
export const TEST_EVENT = 'test';
