import Alert from '@mui/material/Alert';
import { isOperatorCode, OPERATORS } from '../../domain/operators.ts';
import { Instant } from '../shown/instant.tsx';
import type { Standing } from './run.ts';

const WHY: Readonly<Record<string, string>> = {
  credit: 'اعتبار سازمان کافی نیست؛ با افزایش اعتبار خودبه‌خود آغاز می‌شود.',
  limit: 'سقف خرید سازمان پر است.',
  paused: 'اجرا متوقف است.',
  person: 'تراکنش‌هایی منتظر تصمیم عملیات است.',
  'operator-paused': 'ارسال به این اپراتور به دست کارشناس متوقف است.',
  operator: 'اپراتور پاسخ نمی‌دهد یا موجودی ما نزد او تمام شده است؛ خودبه‌خود آزموده می‌شود.',
  retry: 'تلاش دوباره در راه است.',
  inquiry: 'استعلام بعدی در راه است.',
};

/** Why the run does not go on by itself just now. */
export function RunWaits({ waits }: { waits: Standing['waits'] }) {
  return waits.map(({ kind, operatorCode, until }) => (
    <Alert key={`${kind} ${operatorCode ?? ''}`} severity={kind === 'retry' || kind === 'inquiry' ? 'info' : 'warning'}>
      {isOperatorCode(operatorCode) && <strong>{OPERATORS[operatorCode].persian}: </strong>}{WHY[kind] ?? kind}
      {until !== undefined && <> <Instant at={until} /></>}
    </Alert>
  ));
}
