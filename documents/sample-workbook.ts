/** The sample files that customers download: the guide's headers, a few rows, and a second sheet that explains. */
import type { Readable } from 'node:stream';
import { COLUMN_PERSIAN, type ListKind, type RowCells } from '../domain/order-lines/index.ts';
import { OPERATOR_CODES, OPERATORS } from '../domain/operators.ts';
import type { Column } from './spreadsheet/column.ts';
import { workbookStream } from './spreadsheet/write-workbook.ts';

type Sample = { [field in keyof RowCells]: string | number };

const MOBILE: Column<Sample> = { header: COLUMN_PERSIAN.mobile, width: 18, kind: 'text', value: (row) => row.mobile };
const AMOUNT: Column<Sample> = { header: COLUMN_PERSIAN.amount, width: 16, kind: 'amount', value: (row) => row.amount };
const OPERATOR: Column<Sample> = { header: COLUMN_PERSIAN.operator, width: 12, kind: 'number', value: (row) => row.operator };

const NAME: Column<Sample> = { header: 'نام', width: 24, kind: 'text', value: (row) => row.name };

const COLUMNS: Record<ListKind, Column<Sample>[]> = {
  charge: [MOBILE, AMOUNT, OPERATOR], 'internet-package': [MOBILE, OPERATOR], group: [MOBILE, NAME, AMOUNT, OPERATOR],
};
const SHEET: Record<ListKind, string> = { charge: 'شارژ', 'internet-package': 'بسته اینترنت', group: 'گروه' };

const ROWS: Record<ListKind, Sample[]> = {
  charge: [
    { mobile: '09121234567', amount: 100_000 },
    { mobile: '09351234567', amount: 50_000 },
    { mobile: '09181234567', amount: 1_000_000 },
    { mobile: '09351234568', amount: 500_000, operator: 1 },
    { mobile: '09191234567', amount: 700_000, operator: 5 },
  ],
  'internet-package': [{ mobile: '09351234567' }, { mobile: '09371234567' }, { mobile: '09011234567' }],
  group: [
    { mobile: '09121234567', name: 'مریم احمدی', amount: 100_000 },
    { mobile: '09351234567', name: 'علی رضایی' },
    { mobile: '09351234568', name: 'سارا کریمی', operator: 1 },
  ],
};

const SHARED_RULES = [
  'فهرست در برگه اول نوشته می‌شود؛ سطر عنوان را نگه دارید. ترتیب ستون‌ها مهم نیست.',
  'شماره همراه را به صورت متن بنویسید تا صفر اول آن حذف نشود. شماره بدون صفر اول هم پذیرفته می‌شود.',
  'هر فایل حداکثر ۲۰۰٬۰۰۰ ردیف دارد.',
  'ردیف‌های نمونه را پیش از ارسال پاک کنید.',
];
const RULES: Record<ListKind, string[]> = {
  charge: [
    ...SHARED_RULES,
    'مبلغ به ریال و عدد صحیح است: از ۵۰٬۰۰۰ تا ۱٬۰۰۰٬۰۰۰ ریال. برای مبلغ بیشتر، شماره را چند بار بنویسید.',
    'ستون اپراتور فقط برای شماره ترابردشده لازم است: کد اپراتوری که شماره به آن ترابرد شده است.',
  ],
  'internet-package': [
    ...SHARED_RULES,
    'برای هر اپراتور فهرست جداگانه بفرستید؛ اپراتور و بسته هنگام ارسال فایل انتخاب می‌شوند.',
    'اگر شماره‌ای با پیش‌شماره اپراتور دیگر به اپراتور انتخاب‌شده ترابرد شده است، کد اپراتور انتخاب‌شده را در ستون اپراتور بنویسید.',
  ],
  group: [
    ...SHARED_RULES,
    'فقط شماره همراه لازم است. نام، مبلغ و اپراتور اختیاری است؛ مبلغ را هنگام ثبت درخواست هم می‌توان نوشت.',
    'یک گروه حداکثر ۱۰۰٬۰۰۰ عضو دارد و هر شماره یک بار در آن می‌ماند.',
    'ستون اپراتور فقط برای شماره ترابردشده لازم است: کد اپراتوری که شماره به آن ترابرد شده است.',
  ],
};

interface Note {
  text: string;
  code?: number;
}

const NOTE_COLUMNS: Column<Note>[] = [
  { header: 'راهنما', width: 90, kind: 'wrapped', value: (note) => note.text },
  { header: 'کد اپراتور', width: 12, kind: 'number', value: (note) => note.code },
];

/** The sample for one kind of list; it is accepted as it is. */
export function sampleWorkbook(kind: ListKind): Readable {
  const notes: Note[] = [...OPERATOR_CODES.map((code) => ({ text: OPERATORS[code].persian, code })), ...RULES[kind].map((rule) => ({ text: rule }))];
  return workbookStream([
    { name: SHEET[kind], columns: COLUMNS[kind], rows: ROWS[kind] },
    { name: 'راهنما', columns: NOTE_COLUMNS, rows: notes },
  ]);
}
