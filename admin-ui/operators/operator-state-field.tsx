import Chip from '@mui/material/Chip';
import { useRecordContext } from 'react-admin';

/** What stops sending to an operator just now: a person's pause before the breaker. */
export function OperatorStateField(_props: { label?: string }) {
  const operator = useRecordContext<{ id: number; paused: boolean; breaker: string; breakerReason: string | null }>();
  if (operator === undefined) return null;
  if (operator.paused) return <Chip size="small" color="warning" variant="outlined" label="متوقف به دست کارشناس" />;
  if (operator.breaker === 'open') return <Chip size="small" color="error" variant="outlined" label={operator.breakerReason === 'insufficient-float' ? 'موجودی ما نزد اپراتور تمام شده' : 'اپراتور پاسخ نمی‌دهد'} />;
  if (operator.breaker === 'half-open') return <Chip size="small" color="info" variant="outlined" label="در حال آزمودن" />;
  return <Chip size="small" color="success" variant="outlined" label="برقرار" />;
}
