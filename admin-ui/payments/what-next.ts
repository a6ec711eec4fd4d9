import { DEFAULT_PAYMENT_FOLLOW_MS } from '../../domain/payments/follow-up.ts';
import { PAYMENT_FAILURES } from '../../domain/payments/failures.ts';
import { toPersianDigits } from '../../domain/digits.ts';
import type { Payment } from './payment.ts';

const FOLLOWED_HOURS = toPersianDigits(DEFAULT_PAYMENT_FOLLOW_MS / 3_600_000);

/** How a payment stands and what the system does next by itself, for the colleague whom the customer has just called. */
export function whatNext({ status, outcome, openedAt, closedAt, failureCode }: Pick<Payment, 'status' | 'outcome' | 'openedAt' | 'closedAt' | 'failureCode'>): { says: string; over: boolean } {
  if (outcome === 'credit') return { says: 'بانک تایید کرد و مبلغ به اعتبار سازمان افزوده شد. کار دیگری نیست.', over: true };
  const because = failureCode === null ? '' : ` ${PAYMENT_FAILURES[failureCode]}`;
  if (outcome === 'reversal') {
    return status === 'reversed' || closedAt !== null
      ? { says: `پول به کارت پرداخت‌کننده برگشت داده شد.${because}`, over: true }
      : { says: `برگشت پول تصمیم گرفته شده است و تا بانک بپذیرد دوباره خواسته می‌شود؛ این مبلغ دیگر به اعتبار افزوده نمی‌شود.${because}`, over: false };
  }
  if (closedAt !== null) return { says: `پیگیری پایان یافت و اعتباری افزوده نشد.${because}`, over: true };
  if (openedAt === null) return { says: 'هنوز نزد بانک باز نشده است؛ اگر باز نشود تا چند دقیقه دیگر ناموفق می‌شود و کسی چیزی نپرداخته است.', over: false };
  return {
    says: `سامانه تا ${FOLLOWED_HOURS} ساعت پس از آغاز خودش از بانک می‌پرسد. اگر بانک بگوید پرداخت شده است، همین مبلغ تایید و به اعتبار افزوده می‌شود؛ وگرنه چیزی افزوده نمی‌شود و بانک پول را برمی‌گرداند.${because}`,
    over: false,
  };
}
