import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useOrderAction } from '../api/orders.ts';
import type { Order } from '../api/types.ts';
import { Confirm } from '../feedback/confirm.tsx';
import { useNotices } from '../feedback/notices.tsx';
import { useMay } from '../session/session.tsx';
import { longInstant } from '../format/instant.tsx';

/** When a planned order will run, and what can still be done about it. */
export function PlanCard({ order }: { order: Order }) {
  const mayControl = useMay('orders:control');
  const act = useOrderAction(order.id);
  const [cancelling, setCancelling] = useState(false);
  const { tell, tellProblem } = useNotices();
  const at = order.nextOccurrenceAt ?? order.plan?.schedule.at;
  const planned = at !== undefined && (order.status === 'scheduled' || order.status === 'paused');
  if (!planned) return null;

  const paused = order.status === 'paused';
  return (
    <Alert
      severity={paused ? 'warning' : 'info'}
      sx={{ mb: 3 }}
      action={mayControl && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', justifyContent: 'flex-end' }}>
          <Button color="inherit" size="small" loading={act.isPending} onClick={() => act.mutate(paused ? 'resume' : 'pause', { onError: tellProblem })}>{paused ? 'ادامه' : 'توقف'}</Button>
          <Button color="inherit" size="small" onClick={() => setCancelling(true)}>لغو</Button>
        </Box>
      )}
    >
      {paused ? 'زمانبندی متوقف است.' : <>زمان اجرا: <strong>{longInstant(at)}</strong></>}
      <Confirm
        open={cancelling} title="لغو زمانبندی" action="لغو زمانبندی" danger busy={act.isPending} error={act.error}
        onClose={() => setCancelling(false)}
        onConfirm={() => act.mutate('cancel', { onSuccess: () => { tell('زمانبندی لغو شد.'); setCancelling(false); } })}
      >
        «{order.name}» در زمان تعیین‌شده انجام نخواهد شد.
      </Confirm>
    </Alert>
  );
}
