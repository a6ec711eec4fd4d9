import Button from '@mui/material/Button';
import { Link } from 'react-router';
import { EmptyState } from '../feedback/empty-state.tsx';

export function NotFoundPage() {
  return (
    <EmptyState title="چنین صفحه‌ای نیست" action={<Button component={Link} to="/orders" variant="contained">رفتن به شارژ و بسته</Button>}>
      نشانی را بررسی کنید؛ شاید آنچه می‌جویید حذف شده باشد.
    </EmptyState>
  );
}
