import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { Link, useLocation } from 'react-router';
import { Rials } from '../format/rials.tsx';

/** Run now it can't be paid; planned, there is time to raise the credit. The way there knows the amount, and the way back. */
export function ShortfallAlert({ shortfall, planned }: { shortfall: string; planned: boolean }) {
  const { pathname } = useLocation();
  const to = `/credit?amount=${shortfall}&back=${encodeURIComponent(pathname)}`;
  return (
    <Alert severity={planned ? 'warning' : 'error'} action={<Button component={Link} to={to} color="inherit" size="small">افزایش اعتبار</Button>}>
      کسری اعتبار: <strong><Rials value={shortfall} toman /></strong>
      {planned && <div>تا زمان اجرا اعتبار خود را افزایش دهید.</div>}
    </Alert>
  );
}
