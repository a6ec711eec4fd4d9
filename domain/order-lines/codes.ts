/** What can be said of a row: stable codes, the column each is about, and the Persian sentence. */
import type { ProblemError } from '../problems.ts';
import { COLUMN_PERSIAN, type Column, type JudgedRow } from './row.ts';

interface Saying {
  column: Column;
  message: string;
}

const saying = (column: Column, message: string): Saying => ({ column, message });

export const ROW_CODES = {
  'mobile-missing': saying('mobile', 'شماره همراه خالی است.'),
  'invalid-mobile': saying('mobile', 'شماره همراه درست نیست.'),
  'possible-lost-digits': saying('mobile', 'شماره به ۰۰۰۰۰ ختم می‌شود؛ شاید اکسل رقم‌های آخر آن را از بین برده باشد.'),
  'repeated-number': saying('mobile', 'این شماره پیش‌تر در فهرست آمده است؛ هر بار جداگانه انجام می‌شود.'),
  'repeated-member': saying('mobile', 'این شماره پیش‌تر در فهرست یا گروه آمده است؛ یک بار می‌ماند، با آنچه آخر آمده است.'),
  'operator-not-sold': saying('mobile', 'پیش‌شماره متعلق به اپراتوری است که ارائه نمی‌شود. اگر شماره ترابرد شده است، کد اپراتور را بنویسید.'),
  'amount-missing': saying('amount', 'مبلغ خالی است.'),
  'amount-not-a-number': saying('amount', 'مبلغ عدد نیست. آن را فقط با رقم و به ریال بنویسید.'),
  'amount-not-integer': saying('amount', 'مبلغ باید عدد صحیح به ریال باشد، بدون ممیز و نقطه.'),
  'amount-out-of-range': saying('amount', 'مبلغ هر ردیف از ۵۰٬۰۰۰ تا ۱٬۰۰۰٬۰۰۰ ریال است. برای مبلغ بیشتر شماره را در درخواست چند بار بنویسید.'),
  'amount-not-allowed': saying('amount', 'اپراتور این مبلغ را نمی‌پذیرد.'),
  'unknown-operator': saying('operator', 'کد اپراتور شناخته نشد. کدها: همراه اول ۱، ایرانسل ۲، رایتل ۳، شاتل موبایل ۵.'),
  'other-operator': saying('operator', 'شماره متعلق به اپراتور دیگری است. اگر ترابرد شده است، کد اپراتور انتخاب‌شده را بنویسید.'),
  'refused-as-other-operator': saying('operator', 'اپراتور در اجرای پیش گفت این شماره متعلق به اپراتور دیگری است. اپراتور را اصلاح کنید.'),
} as const satisfies Record<string, Saying>;

export type RowCode = keyof typeof ROW_CODES;

/** Persian sentence of a code. */
export const rowMessage = (code: RowCode): string => ROW_CODES[code].message;

/**
 * The errors of one judged row in the API's form: row, column (the guide's header), what was read, code, sentence.
 * The sentence quotes what was read, so that it stands alone in a list or in the error workbook.
 */
export function rowErrors(judged: Pick<JudgedRow, 'row' | 'codes' | 'raw'>): (ProblemError & { row: number; column: string; value: string })[] {
  return judged.codes.map((code) => {
    const { column, message } = ROW_CODES[code];
    const value = judged.raw[column];
    return { row: judged.row, column: COLUMN_PERSIAN[column], value, code, message: value === '' ? message : `${message} خوانده شد: «${marked(value)}»` };
  });
}

/** A left-to-right mark before a sign keeps it on the left of its figure in a Persian sentence. */
const marked = (value: string): string => (/^[+-]/.test(value) ? `\u200e${value}` : value);
