import type { PaymentStatus } from '../../domain/statuses.ts';

/** What each state of a payment means for the person who paid, and what to do. */
export const PAYMENT_WORDS: Record<PaymentStatus, { title: string; text: string }> = {
  pending: { title: 'در انتظار پاسخ بانک', text: 'اگر پرداخت کرده‌اید، اعتبار شما چند لحظه دیگر افزوده می‌شود؛ می‌توانید این صفحه را ببندید.' },
  verified: { title: 'پرداخت موفق بود', text: 'مبلغ به اعتبار سازمان شما افزوده شد.' },
  failed: { title: 'پرداخت انجام نشد', text: 'اگر مبلغی از کارت شما کم شده باشد، یا به اعتبار شما افزوده می‌شود یا بانک آن را تا ۷۲ ساعت برمی‌گرداند.' },
  expired: { title: 'مهلت این پرداخت گذشت', text: 'اگر مبلغی پرداخت کرده‌اید، با تایید بانک به اعتبار شما افزوده می‌شود.' },
  reversed: { title: 'مبلغ برگشت داده شد', text: 'بانک مبلغ را به کارت شما برمی‌گرداند و به اعتبار شما افزوده نمی‌شود.' },
};
