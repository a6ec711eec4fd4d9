import type { RegistrationStatus } from '../../domain/statuses.ts';

/** Why buying is still locked, and what comes next; undefined once the organisation is active. */
const NEXT_STEP: Record<RegistrationStatus, string | undefined> = {
  draft: 'اطلاعات پذیرنده (مشخصات حقوقی سازمان) باید تکمیل و برای بررسی ارسال شود.',
  'legal-review': 'اطلاعات حقوقی شما در حال بررسی است. منتظر تماس کارشناسان مبتکران الکترونیک کیش باشید.',
  returned: 'اطلاعات شما نیازمند اصلاح است؛ دلیل‌ها را ببینید و دوباره ارسال کنید.',
  'legal-approved': 'اطلاعات حقوقی تایید شد. گام بعد: «درخواست خرید سازمانی».',
  'purchase-review': 'درخواست خرید سازمانی در حال بررسی است. منتظر تماس کارشناسان مبتکران الکترونیک کیش باشید.',
  active: undefined,
  rejected: 'درخواست شما پذیرفته نشد. برای پیگیری با کارشناسان مبتکران الکترونیک کیش تماس بگیرید.',
  expired: 'مهلت تکمیل درخواست گذشته است. برای آغاز دوباره با کارشناسان مبتکران الکترونیک کیش تماس بگیرید.',
};

export const nextStep = (status: RegistrationStatus): string | undefined => NEXT_STEP[status];
