import { WEEKDAY_PERSIAN, type Weekday } from '../../domain/calendar/jalali.ts';
import { toPersianDigits } from '../../domain/digits.ts';
import { formatRial } from '../../domain/rial.ts';

const CODE_PERSIAN: Record<string, string> = { 'sign-up': 'ثبت نام', 'log-in': 'ورود', 'order-confirmation': 'تایید نهایی' };

/** A setting's value in words, by its shape. */
export function showValue(key: string, value: unknown): string {
  if (typeof value === 'boolean') return value ? 'بله' : 'خیر';
  if (typeof value === 'number') return toPersianDigits(value);
  if (typeof value === 'string') return key.endsWith('-rial') ? `${formatRial(BigInt(value))} ریال` : value;
  if (Array.isArray(value)) return value.map((one) => WEEKDAY_PERSIAN[one as Weekday] ?? toPersianDigits(String(one))).join('، ');
  if (isHours(value)) return `${toPersianDigits(value.from)} تا ${toPersianDigits(value.until)}`;
  if (key === 'code-life-minutes') return Object.entries(value as object).map(([code, minutes]) => `${CODE_PERSIAN[code] ?? code}: ${toPersianDigits(String(minutes))}`).join('، ');
  if (key === 'sms-templates') return Object.values(value as object).join('، ');
  return String((value as { name?: unknown } | null)?.name ?? '—');
}

const isHours = (value: unknown): value is { from: string; until: string } => typeof value === 'object' && value !== null && 'from' in value && 'until' in value;
