import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { Link } from 'react-router';
import { useBeginRevision, usePlanAction } from '../api/plans.ts';
import type { Order } from '../api/types.ts';
import { Confirm } from '../feedback/confirm.tsx';
import { useNotices } from '../feedback/notices.tsx';
import { longInstant } from '../format/instant.tsx';
import { useMay } from '../session/session.tsx';

/** What can be done about the times that an order has before it; runs that have begun have their own. */
export function PlanActions({ order, nextAt }: { order: Order; nextAt: string }) {
  const act = usePlanAction(order.id);
  const revise = useBeginRevision(order.id);
  const mayWrite = useMay('orders:write');
  const { tell, tellProblem } = useNotices();
  // The question names its time: the next one may be another by the time it is answered.
  const [asking, setAsking] = useState<{ what: 'cancel' } | { what: 'skip'; at: string }>();
  const close = () => setAsking(undefined);
  const ask = (question: NonNullable<typeof asking>) => {
    act.reset();
    setAsking(question);
  };
  const paused = order.status === 'paused';
  const turn = () => act.mutate(paused ? { action: 'resume' } : { action: 'pause' }, { onSuccess: () => tell(paused ? 'زمان‌بندی ادامه می‌یابد.' : 'زمان‌بندی متوقف شد.'), onError: tellProblem });

  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      <Button variant="outlined" size="small" loading={act.isPending && !asking} onClick={turn}>{paused ? 'ادامه' : 'توقف'}</Button>
      {order.plan?.repeat !== undefined && <Button variant="outlined" size="small" onClick={() => ask({ what: 'skip', at: nextAt })}>رد کردن نوبت بعدی</Button>}
      {mayWrite && <Button variant="outlined" size="small" component={Link} to={`/orders/${order.id}/plan`}>تغییر زمان‌بندی</Button>}
      {mayWrite && !order.revision && (
        <Button variant="outlined" size="small" loading={revise.isPending} onClick={() => revise.mutate(undefined, { onError: tellProblem })}>ویرایش فهرست</Button>
      )}
      <Button variant="outlined" size="small" color="error" onClick={() => ask({ what: 'cancel' })}>لغو زمان‌بندی</Button>
      <Confirm
        open={asking?.what === 'skip'} title="رد کردن نوبت بعدی" action="رد کردن این نوبت" busy={act.isPending} error={act.error} onClose={close}
        onConfirm={() => asking?.what === 'skip' && act.mutate({ action: 'skip-next', at: asking.at }, { onSuccess: () => { tell('این نوبت اجرا نخواهد شد.'); close(); } })}
      >
        «{order.name}» در <strong>{asking?.what === 'skip' && longInstant(asking.at)}</strong> اجرا نمی‌شود؛ نوبت‌های پس از آن سر جای خود است.
      </Confirm>
      <Confirm
        open={asking?.what === 'cancel'} title="لغو زمان‌بندی" action="لغو زمان‌بندی" danger busy={act.isPending} error={act.error} onClose={close}
        onConfirm={() => act.mutate({ action: 'cancel' }, { onSuccess: () => { tell('زمان‌بندی لغو شد.'); close(); } })}
      >
        «{order.name}» دیگر خودکار انجام نخواهد شد. اجرایی که آغاز شده است ادامه می‌یابد.
      </Confirm>
    </Box>
  );
}
