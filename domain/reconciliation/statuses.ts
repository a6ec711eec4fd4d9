/** The words of reconciliation: looks at statements, why one is refused, what differs. */

export const RECONCILIATION_STATUSES = ['waiting', 'agreed', 'different', 'refused', 'missing'] as const;
export type ReconciliationStatus = (typeof RECONCILIATION_STATUSES)[number];
export const RECONCILIATION_STATUS_PERSIAN: Record<ReconciliationStatus, string> = {
  waiting: 'در انتظار صورت‌حساب',
  agreed: 'بی‌اختلاف',
  different: 'دارای اختلاف',
  refused: 'صورت‌حساب پذیرفته نشد',
  missing: 'صورت‌حساب نیامد',
};

/** Why a statement is refused as a whole: comparing with half a truth would raise differences that are none. */
const STATEMENT_REFUSALS = ['unreadable', 'truncated', 'doubled', 'other-operator', 'other-day'] as const;
export type StatementRefusal = (typeof STATEMENT_REFUSALS)[number];
export const STATEMENT_REFUSAL_PERSIAN: Record<StatementRefusal, string> = {
  unreadable: 'ردیفی از آن خوانا نیست',
  truncated: 'تعداد یا جمع ردیف‌ها با سطر پایانی آن نمی‌خواند',
  doubled: 'همه ردیف‌ها دو بار آمده است',
  'other-operator': 'ردیف‌های اپراتور دیگری در آن است',
  'other-day': 'ردیف‌های روز دیگری در آن است',
};

export const DIFFERENCE_KINDS = ['only-ours', 'only-theirs', 'number', 'amount', 'status', 'charged-twice'] as const;
export type DifferenceKind = (typeof DIFFERENCE_KINDS)[number];
export const DIFFERENCE_KIND_PERSIAN: Record<DifferenceKind, string> = {
  'only-ours': 'فقط نزد ما',
  'only-theirs': 'فقط در صورت‌حساب',
  number: 'شماره متفاوت',
  amount: 'مبلغ متفاوت',
  status: 'وضعیت متفاوت',
  'charged-twice': 'دو بار شارژ شده',
};

export const DIFFERENCE_STATUSES = ['open', 'vanished', 'resolved'] as const;
export type DifferenceStatus = (typeof DIFFERENCE_STATUSES)[number];
export const DIFFERENCE_STATUS_PERSIAN: Record<DifferenceStatus, string> = {
  open: 'باز',
  vanished: 'از میان رفته',
  resolved: 'تعیین تکلیف شده',
};
