import type { Organisation } from '../api/types.ts';
import type { RegistrationStatus } from '../../domain/statuses.ts';

/** What comes next in each state; an active organisation that may not buy all the same was disabled. */
const NEXT_STEP: Record<RegistrationStatus, string | undefined> = {
  draft: 'برای تکمیل اطلاعات پذیرنده (مشخصات حقوقی سازمان) منتظر تماس کارشناسان مبتکران الکترونیک کیش باشید.',
  'legal-review': 'اطلاعات حقوقی شما در حال بررسی است. منتظر تماس کارشناسان مبتکران الکترونیک کیش باشید.',
  returned: 'اطلاعات شما نیازمند اصلاح است؛ دلیل‌ها را ببینید و دوباره ارسال کنید.',
  'legal-approved': 'اطلاعات حقوقی تایید شد. گام بعد: «درخواست خرید سازمانی».',
  'purchase-review': 'درخواست خرید سازمانی در حال بررسی است. منتظر تماس کارشناسان مبتکران الکترونیک کیش باشید.',
  active: undefined,
  rejected: 'درخواست شما پذیرفته نشد. برای پیگیری با کارشناسان مبتکران الکترونیک کیش تماس بگیرید.',
  expired: 'مهلت تکمیل درخواست گذشته است. برای آغاز دوباره با کارشناسان مبتکران الکترونیک کیش تماس بگیرید.',
};

/** Why buying is locked, and the next step; undefined where it is not. */
export function nextStep({ status, active }: Organisation): string | undefined {
  return active ? undefined : (NEXT_STEP[status] ?? 'دسترسی خرید سازمان شما بسته شده است. با کارشناسان مبتکران الکترونیک کیش تماس بگیرید.');
}
