/** What an operator's answer means for the money. A code that is not in this table is unknown, whatever it looks like. */

export type AnswerClass = 'succeeded' | 'permanent' | 'recently-charged' | 'retry' | 'insufficient-float' | 'unknown';

export interface Answer {
  class: AnswerClass;
  persian: string;
}

const ANSWERS = new Map<string, Answer>([
  ['ok', { class: 'succeeded', persian: 'موفق' }],
  ['invalid-number', { class: 'permanent', persian: 'شماره نامعتبر است' }],
  ['inactive-number', { class: 'permanent', persian: 'شماره غیرفعال است' }],
  ['wrong-operator', { class: 'permanent', persian: 'شماره متعلق به اپراتور دیگری است' }],
  ['amount-not-allowed', { class: 'permanent', persian: 'این مبلغ برای این شماره مجاز نیست' }],
  ['product-gone', { class: 'permanent', persian: 'این بسته دیگر ارائه نمی‌شود' }],
  ['recently-charged', { class: 'recently-charged', persian: 'این شماره به‌تازگی شارژ شده است' }],
  ['try-later', { class: 'retry', persian: 'موقتاً ممکن نیست' }],
  ['operator-inactive', { class: 'retry', persian: 'اپراتور موقتاً در دسترس نیست' }],
  ['insufficient-float', { class: 'insufficient-float', persian: 'در انتظار اپراتور' }],
]);

/** `duplicate-reference`, in-progress answers, silence and every code we have never seen: only an inquiry can tell. */
const UNKNOWN: Answer = { class: 'unknown', persian: 'در حال استعلام' };

/** Class and Persian of an operator's answer code; exact spelling only, since a guess here would move money. */
export function classifyAnswer(code: string): Answer {
  return ANSWERS.get(code) ?? UNKNOWN;
}

/** Why a charge is failed for good, by the code that is stored with it. */
const FAILURE_PERSIAN: Record<string, string> = {
  ...Object.fromEntries([...ANSWERS].filter(([, answer]) => answer.class !== 'succeeded').map(([code, answer]) => [code, answer.persian])),
  'insufficient-float': 'اپراتور نتوانست این شارژ را انجام دهد',
  'retries-exhausted': 'پس از چند بار تلاش انجام نشد',
  'price-changed': 'قیمت پس از تایید تغییر کرده است',
  'not-found': 'اپراتور این درخواست را دریافت نکرده است',
  'run-cancelled': 'پس از تلاش ناموفق، اجرا لغو شد',
  'credit-deadline': 'اعتبار سازمان تا پایان مهلت کافی نشد',
  'limit-deadline': 'سقف خرید تا پایان مهلت جایی برای این اجرا نداشت',
  'decided-failed': 'پس از بررسی کارشناس ناموفق اعلام شد',
};

/** Persian of a stored failure code; a code of a newer version still reads as a sentence. */
export function failurePersian(code: string): string {
  return FAILURE_PERSIAN[code] ?? 'انجام نشد';
}
