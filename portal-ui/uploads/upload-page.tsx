import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import { EmptyState } from '../feedback/empty-state.tsx';
import { WithOrder } from '../order/with-order.tsx';
import { PageHead } from '../shell/page-head.tsx';
import { UploadForm } from './upload-form.tsx';

/** آپلود فایل اکسل: a page of its own, so that it can be reloaded and sent as a link. */
export default function UploadPage() {
  return (
    <WithOrder>
      {(order) => (
        <Box sx={{ maxWidth: 720 }}>
          <PageHead title="آپلود فایل اکسل" back={{ to: `/orders/${order.id}`, label: 'بازگشت به درخواست' }}>{order.name}</PageHead>
          <Paper variant="outlined" sx={{ p: { xs: 2, sm: 3 } }}>
            {order.status === 'draft' || order.revision ? <UploadForm order={order} /> : <EmptyState title="این درخواست تایید شده است و دیگر تغییر نمی‌کند" />}
          </Paper>
        </Box>
      )}
    </WithOrder>
  );
}
