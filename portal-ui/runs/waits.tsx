import Alert from '@mui/material/Alert';
import { OPERATORS } from '../../domain/operators.ts';
import type { RunWait } from '../api/types.ts';
import { Instant } from '../format/instant.tsx';

/** What the run's own status does not say already. */
const WHY: Partial<Record<RunWait['kind'], string>> = {
  limit: 'سقف خرید برای این اجرا جا ندارد؛ با افزایش سقف یا در دوره بعدی خودکار آغاز می‌شود',
  person: 'چند تراکنش در انتظار تصمیم کارشناسان است',
  'operator-paused': 'فروش این اپراتور موقتاً متوقف است',
  operator: 'در انتظار اپراتور',
  retry: 'در انتظار زمان تلاش دوباره، یا فاصله دو شارژ یک شماره تکراری',
  inquiry: 'در انتظار پاسخ استعلام',
};

/** Why nothing moves just now, and until when: a bar that stands still worries whoever has paid for it. */
export function Waits({ waits }: { waits: readonly RunWait[] }) {
  const told = waits.filter(({ kind }) => kind in WHY);
  if (told.length === 0) return null;
  return (
    <Alert severity="info" sx={{ mt: 2 }}>
      {told.map(({ kind, operatorCode, until }, index) => (
        <div key={index}>
          {WHY[kind]}
          {operatorCode && ` (${OPERATORS[operatorCode].persian})`}
          {until && <>، تا <Instant at={until} /></>}
        </div>
      ))}
    </Alert>
  );
}
