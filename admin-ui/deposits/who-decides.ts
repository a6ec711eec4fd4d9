import { isInReview } from '../../domain/deposits/after-decision.ts';
import type { Deposit } from './deposit.ts';

/** Why this role decides nothing here now, in words; undefined where it may. The server judges the same. */
export function whyNot({ status, escalatedAt }: Deposit, role: string): string | undefined {
  if (!isInReview(status)) return 'این فیش اکنون منتظر تصمیم ما نیست.';
  if (role === 'supervisor' && status === 'in-review' && escalatedAt === null) return 'بررسی نخست با مالی است؛ سرپرست تایید دوم و فیش‌های ارجاع‌شده را بررسی می‌کند.';
  return role === 'finance' || role === 'supervisor' ? undefined : 'تصمیم درباره فیش با مالی است.';
}
