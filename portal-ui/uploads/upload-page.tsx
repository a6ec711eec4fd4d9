import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import { useParams } from 'react-router';
import { useOrder } from '../api/orders.ts';
import { EmptyState } from '../feedback/empty-state.tsx';
import { QueryState } from '../feedback/query-state.tsx';
import { ActiveOnly } from '../shell/locked-page.tsx';
import { PageHead } from '../shell/page-head.tsx';
import { UploadForm } from './upload-form.tsx';

/** آپلود فایل اکسل: a page of its own, so that it can be reloaded and sent as a link. */
export default function UploadPage() {
  const { orderId = '' } = useParams();
  const order = useOrder(orderId);
  return (
    <ActiveOnly title="شارژ و بسته">
      <QueryState query={order}>
        {(data) => (
          <Box sx={{ maxWidth: 720 }}>
            <PageHead title="آپلود فایل اکسل" back={{ to: `/orders/${orderId}`, label: 'بازگشت به درخواست' }}>{data.name}</PageHead>
            <Paper variant="outlined" sx={{ p: { xs: 2, sm: 3 } }}>
              {data.status === 'draft' ? <UploadForm order={data} /> : <EmptyState title="این درخواست تایید شده است و دیگر تغییر نمی‌کند" />}
            </Paper>
          </Box>
        )}
      </QueryState>
    </ActiveOnly>
  );
}
