import Button from '@mui/material/Button';
import { Link } from 'react-router';
import { EmptyState } from './empty-state.tsx';

export function NotFound() {
  return (
    <EmptyState title="پیدا نشد" action={<Button component={Link} to="/orders" variant="contained">رفتن به شارژ و بسته</Button>}>
      نشانی را بررسی کنید؛ شاید آنچه می‌جویید حذف شده باشد.
    </EmptyState>
  );
}
