import Alert from '@mui/material/Alert';
import { OPERATORS } from '../../domain/operators.ts';
import type { RunWait } from '../api/types.ts';
import { Instant } from '../format/instant.tsx';

const WHY: Record<RunWait['kind'], string> = {
  credit: 'در انتظار افزایش اعتبار',
  paused: 'متوقف شده؛ با «ادامه» از همین‌جا پیش می‌رود',
  person: 'چند تراکنش در انتظار تصمیم کارشناسان است',
  'operator-paused': 'فروش این اپراتور موقتاً متوقف است',
  operator: 'در انتظار اپراتور',
  retry: 'در انتظار تلاش دوباره',
  inquiry: 'در انتظار پاسخ استعلام',
};

/** Why nothing moves just now, and until when: a bar that stands still worries whoever has paid for it. */
export function Waits({ waits }: { waits: readonly RunWait[] }) {
  return (
    <Alert severity="info" sx={{ mt: 2 }}>
      {waits.map(({ kind, operatorCode, until }, index) => (
        <div key={index}>
          {WHY[kind]}
          {operatorCode && ` (${OPERATORS[operatorCode].persian})`}
          {until && <>، تا <Instant at={until} /></>}
        </div>
      ))}
    </Alert>
  );
}
