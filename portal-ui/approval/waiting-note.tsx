import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { Link } from 'react-router';
import { showCount } from '../../domain/count.ts';
import { useOrders } from '../api/orders.ts';
import { useMay } from '../session/session.tsx';

/** Tells owners, above their orders, how many wait for them. */
export function WaitingNote() {
  return useMay('limits:manage') ? <Count /> : null;
}

function Count() {
  const waiting = useOrders({ q: '', status: 'awaiting-approval', page: 1, pageSize: 1 }).data?.total ?? 0;
  if (waiting === 0) return null;
  return (
    <Alert severity="info" sx={{ mb: 2 }} action={<Button component={Link} to="/orders?status=awaiting-approval" color="inherit" size="small">دیدن</Button>}>
      {showCount(waiting)} درخواست در انتظار تایید مدیران سازمان است.
    </Alert>
  );
}
