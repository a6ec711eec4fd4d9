import type { Organisation } from '../api/types.ts';
import type { RegistrationStatus } from '../../domain/statuses.ts';

interface NextStep {
  text: string;
  /** Where it is done, and what the way there is called; absent where there is only to wait. */
  action?: { to: string; title: string };
}

const at = (title: string) => ({ to: '/registration', title });

/** What comes next in each state; an active organisation that may not buy all the same was disabled. */
const NEXT_STEP: Record<RegistrationStatus, NextStep | undefined> = {
  draft: { text: 'اطلاعات پذیرنده (مشخصات حقوقی سازمان) را کامل کنید و برای بررسی بفرستید.', action: at('تکمیل اطلاعات پذیرنده') },
  'legal-review': { text: 'اطلاعات حقوقی شما در حال بررسی است. منتظر تماس کارشناسان مبتکران الکترونیک کیش باشید.' },
  returned: { text: 'اطلاعات شما نیازمند اصلاح است؛ دلیل‌ها را ببینید و دوباره ارسال کنید.', action: at('دیدن دلیل‌ها و اصلاح') },
  'legal-approved': { text: 'اطلاعات حقوقی تایید شد. گام بعد: «درخواست خرید سازمانی».', action: at('درخواست خرید سازمانی') },
  'purchase-review': { text: 'درخواست خرید سازمانی در حال بررسی است. منتظر تماس کارشناسان مبتکران الکترونیک کیش باشید.' },
  active: undefined,
  rejected: { text: 'درخواست شما پذیرفته نشد. دلیل آن را ببینید؛ می‌توانید درخواست تازه‌ای ثبت کنید.', action: at('دیدن دلیل') },
  expired: { text: 'مهلت تکمیل درخواست گذشته است. می‌توانید درخواست تازه‌ای ثبت کنید.', action: at('ثبت درخواست تازه') },
};

/** Why buying is locked, and the next step; undefined where it is not. */
export function nextStep({ status, active }: Organisation): NextStep | undefined {
  return active ? undefined : (NEXT_STEP[status] ?? { text: 'دسترسی خرید سازمان شما بسته شده است. با کارشناسان مبتکران الکترونیک کیش تماس بگیرید.' });
}
