import Chip from '@mui/material/Chip';
import { useRecordContext } from 'react-admin';

interface Sending {
  paused: boolean;
  breaker: string;
  breakerReason: string | null;
}

/** What stops sending to an operator just now: a person's pause before the breaker. Each wants something else of operations. */
export function OperatorState({ operator: { paused, breaker, breakerReason } }: { operator: Sending }) {
  if (paused) return <Chip size="small" color="warning" variant="outlined" label="متوقف به دست کارشناس" />;
  if (breaker === 'open') return <Chip size="small" color="error" variant="outlined" label={breakerReason === 'insufficient-float' ? 'موجودی ما نزد اپراتور تمام شده' : 'اپراتور پاسخ نمی‌دهد'} />;
  if (breaker === 'half-open') return <Chip size="small" color="info" variant="outlined" label="در حال آزمودن" />;
  return <Chip size="small" color="success" variant="outlined" label="برقرار" />;
}

/** `label`: for layouts, which read it. */
export function OperatorStateField(_props: { label?: string }) {
  const operator = useRecordContext<Sending & { id: number }>();
  return operator === undefined ? null : <OperatorState operator={operator} />;
}
