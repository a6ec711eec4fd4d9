import Alert from '@mui/material/Alert';
import Link from '@mui/material/Link';
import { OPERATORS, OPERATOR_CODES } from '../../domain/operators.ts';
import { toPersianDigits } from '../../domain/digits.ts';
import type { ListKind } from '../../domain/order-lines/row.ts';
import { apiUrl } from '../api/request.ts';

const codes = OPERATOR_CODES.map((code) => `${OPERATORS[code].persian} ${toPersianDigits(code)}`).join('، ');

/** The guide's rules for each kind of list, and its sample file. */
export function KindHelp({ kind }: { kind: ListKind }) {
  return (
    <Alert role="note" severity="info" icon={false} sx={{ '& ul': { m: 0, paddingInlineStart: '1.2em' } }}>
      {kind === 'group' ? (
        <ul>
          <li>ستون «شماره همراه» لازم است؛ «نام»، «مبلغ» (ریال) و «اپراتور» اختیاری است.</li>
          <li>هر شماره یک بار در گروه می‌ماند؛ برای شماره‌ای که هست، نام و مبلغ تازه جایگزین می‌شود.</li>
          <li>کد اپراتور فقط برای شماره ترابردشده لازم است: {codes}.</li>
        </ul>
      ) : kind === 'charge' ? (
        <ul>
          <li>ستون‌ها: «شماره همراه»، «مبلغ» (ریال) و در صورت نیاز «اپراتور».</li>
          <li>مبلغ هر ردیف از ۵۰٬۰۰۰ تا ۱٬۰۰۰٬۰۰۰ ریال؛ برای مبلغ بیشتر، شماره را چند بار بنویسید.</li>
          <li>کد اپراتور فقط برای شماره ترابردشده لازم است: {codes}.</li>
        </ul>
      ) : (
        <ul>
          <li>ستون «شماره همراه»؛ بسته انتخاب‌شده برای همه شماره‌های فایل خریداری می‌شود.</li>
          <li>برای هر اپراتور فایل جداگانه‌ای آماده کنید.</li>
          <li>برای شماره ترابردشده، کد همین اپراتور را در ستون «اپراتور» بنویسید.</li>
        </ul>
      )}
      <Link href={apiUrl(`/portal/samples/${kind}.xlsx`)} download sx={{ fontWeight: 600, display: 'inline-block', mt: 1 }}>دریافت فایل نمونه</Link>
    </Alert>
  );
}
