import Button from '@mui/material/Button';
import { EmptyState } from '../feedback/empty-state.tsx';

/** Staff have a session too, but no organisation: their place is the back office. */
export function StaffHere() {
  return (
    <EmptyState title="این حساب به سازمانی تعلق ندارد" action={<Button component="a" href="/admin" variant="contained">رفتن به میز کار کارکنان</Button>}>
      پورتال سازمانی برای مشتریان است.
    </EmptyState>
  );
}
