import { toPersianDigits } from '../../domain/digits.ts';

interface Refused {
  status: number;
  code?: string | undefined;
  /** By which the log knows the call. */
  requestId?: string | undefined;
  retryAfterSeconds?: number | undefined;
}

const SOON_S = 90;

/** «۴۰ ثانیه» or «۲ دقیقه». */
const span = (seconds: number) => (seconds <= SOON_S ? `${toPersianDigits(seconds)} ثانیه` : `${toPersianDigits(Math.ceil(seconds / 60))} دقیقه`);

/**
 * What a person does next after a refusal, where its own sentence does not say it; undefined where it does. Without a code it
 * came from something in between, which knows no sentence at all.
 */
export function whatNext({ status, code, requestId, retryAfterSeconds }: Refused): string | undefined {
  if (status === 403 && (code === undefined || code === 'forbidden')) return 'اگر این کار با شماست، از راهبر سامانه بخواهید نقش شما را ببیند.';
  if (status === 404) return 'شاید حذف شده باشد یا نشانی درست نیست؛ از فهرست دوباره بازش کنید.';
  if (status === 409 && code === undefined) return 'صفحه را تازه کنید و وضع تازه را ببینید.';
  if (status === 409 && code === 'idempotency-in-progress') return 'چند ثانیه دیگر صفحه را تازه کنید.';
  if (status === 413) return 'فایل یا متن را کوچک‌تر کنید و دوباره بفرستید.';
  if (retryAfterSeconds !== undefined && (status === 429 || status === 503)) return `${span(retryAfterSeconds)} دیگر دوباره تلاش کنید.`;
  if (status >= 500 && status !== 503 && requestId !== undefined) return `کد پیگیری برای پشتیبانی: ${requestId}`;
  return undefined;
}

/** For what has no sentence of its own. */
export function sayStatus(status: number): string {
  if (status === 413) return 'آنچه فرستاده شد بزرگ‌تر از اندازه مجاز است.';
  if (status === 429) return 'تعداد درخواست‌ها بیش از حد مجاز است.';
  if (status === 404) return 'این مورد یافت نشد.';
  if (status === 403) return 'اجازه این کار داده نشد.';
  return status >= 502 && status <= 504 ? 'سامانه موقتاً در دسترس نیست. کمی بعد دوباره تلاش کنید.' : 'خطایی رخ داد.';
}
