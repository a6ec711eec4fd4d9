import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { Link, useLocation } from 'react-router';
import { showCount } from '../../domain/count.ts';
import type { Warned } from './warned-by.ts';

/** The way to rows that were taken with a warning: a number that Excel rounded is money for a stranger, and a note that fades is read by nobody. */
export function WarnedRows({ orderId }: { orderId: string }) {
  const warned = useLocation().state as Partial<Warned> | null;
  if (!warned?.warnedUpload || !warned.warnings) return null;
  return (
    <Alert
      severity="warning" sx={{ mb: 2, alignItems: 'center', '& .MuiAlert-action': { p: 0 } }}
      action={<Button component={Link} to={`/orders/${orderId}/uploads/${warned.warnedUpload}?verdict=warning`} color="inherit" size="small">دیدن هشدارها</Button>}
    >
      {showCount(warned.warnings)} ردیف با هشدار افزوده شد؛ پیش از تایید نهایی آن‌ها را ببینید.
    </Alert>
  );
}
