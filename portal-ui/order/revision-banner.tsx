import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { Link } from 'react-router';
import { showPlan } from '../../domain/recurrence/show-plan.ts';
import { useEndRevision } from '../api/plans.ts';
import type { Order } from '../api/types.ts';
import { Confirm } from '../feedback/confirm.tsx';
import { useNotices } from '../feedback/notices.tsx';
import { useMay } from '../session/session.tsx';

/** A change of a planned order that no code has confirmed yet: what it waits for, and the two ways out. */
export function RevisionBanner({ order, revision }: { order: Order; revision: NonNullable<Order['revision']> }) {
  const end = useEndRevision(order.id);
  const [leaving, setLeaving] = useState(false);
  const mayWrite = useMay('orders:write');
  const mayConfirm = useMay('orders:confirm');
  const { tell } = useNotices();
  const plan = revision.plan && order.plan && showPlan(revision.plan) !== showPlan(order.plan) ? showPlan(revision.plan) : undefined;
  return (
    <Alert severity="warning" sx={{ mb: 3 }}>
      ویرایش باز: تا تایید با کد، فهرست پیشین اجرا می‌شود.
      {plan && <div>زمان‌بندی تازه: {plan}</div>}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1 }}>
        {mayConfirm && order.lineCount > 0 && <Button component={Link} to={`/orders/${order.id}/confirmation`} variant="contained" size="small">تایید نهایی</Button>}
        {mayWrite && <Button size="small" color="inherit" onClick={() => setLeaving(true)}>انصراف از ویرایش</Button>}
      </Box>
      <Confirm
        open={leaving} title="انصراف از ویرایش" action="دور ریختن ویرایش" danger busy={end.isPending} error={end.error} onClose={() => setLeaving(false)}
        onConfirm={() => end.mutate(undefined, { onSuccess: () => { tell('ویرایش کنار گذاشته شد.'); setLeaving(false); } })}
      >
        تغییرهای فهرست و زمان‌بندی که تایید نشده است از میان می‌رود و آنچه تایید شده بود می‌ماند.
      </Confirm>
    </Alert>
  );
}
