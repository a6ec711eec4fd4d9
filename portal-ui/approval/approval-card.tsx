import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { showCount } from '../../domain/count.ts';
import { showRule } from '../../domain/recurrence/show-rule.ts';
import { useDecideApproval, useWithdrawApproval } from '../api/approvals.ts';
import type { Order } from '../api/types.ts';
import { useNotices } from '../feedback/notices.tsx';
import { Instant, longInstant } from '../format/instant.tsx';
import { Rials } from '../format/rials.tsx';
import { useMay, useSession } from '../session/session.tsx';
import { ReturnDialog } from './return-dialog.tsx';

/** Where a request for approval stands, and what this person can do about it. */
export function ApprovalCard({ order }: { order: Order }) {
  const { approval } = order;
  if (approval === undefined) return null;
  if (order.status === 'draft') {
    return approval.status === 'returned' ? (
      <Alert severity="warning" sx={{ mb: 3 }}>
        {approval.decidedBy?.name} این درخواست را برای اصلاح بازگرداند: <strong>{approval.reason}</strong>
      </Alert>
    ) : null;
  }
  return order.status === 'awaiting-approval' ? <Waiting order={order} approval={approval} /> : null;
}

function Waiting({ order, approval }: { order: Order; approval: NonNullable<Order['approval']> }) {
  const { user } = useSession();
  const owner = useMay('limits:manage');
  const mayWrite = useMay('orders:write');
  const [returning, setReturning] = useState(false);
  const decide = useDecideApproval(order.id);
  const withdraw = useWithdrawApproval(order.id);
  const { tell, tellProblem } = useNotices();
  const navigate = useNavigate();
  const own = approval.askedBy.id === user.id || order.createdBy.id === user.id;
  const mine = approval.status === 'approved' && approval.decidedBy?.id === user.id;
  const confirmation = `/orders/${order.id}/confirmation`;
  const approve = () => decide.mutate({ decision: 'approve' }, { onSuccess: () => void navigate(confirmation), onError: tellProblem });
  return (
    <Alert severity="info" sx={{ mb: 3, '& .MuiAlert-message': { width: '100%' } }}>
      <div>
        {approval.askedBy.name} در <Instant at={approval.askedAt} /> این درخواست را برای تایید فرستاد.
        {approval.status === 'approved' && ` ${approval.decidedBy?.name ?? ''} آن را پذیرفته است و تایید نهایی می‌کند.`}
      </div>
      <div>{showCount(order.lineCount)} ردیف، قابل پرداخت <strong><Rials value={order.payable} toman /></strong></div>
      {approval.plan?.schedule !== undefined && <div>زمان خواسته‌شده: <strong>{longInstant(approval.plan.schedule.at)}</strong></div>}
      {approval.plan?.repeat !== undefined && <div>تکرار خواسته‌شده: <strong>{showRule(approval.plan.repeat)}</strong></div>}
      {approval.note !== undefined && <div>توضیح: <strong>{approval.note}</strong></div>}
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', mt: 1.5 }}>
        {owner && !own && (mine ? (
          <Button component={Link} to={confirmation} variant="contained">تایید نهایی با کد پیامکی</Button>
        ) : (
          <Button variant="contained" loading={decide.isPending && decide.variables.decision === 'approve'} onClick={approve}>تایید و ادامه</Button>
        ))}
        {owner && !own && <Button variant="outlined" color="inherit" onClick={() => setReturning(true)}>بازگرداندن برای اصلاح</Button>}
        {mayWrite && (own || !owner) && (
          <Button
            variant="outlined" color="inherit" loading={withdraw.isPending}
            onClick={() => withdraw.mutate(undefined, { onSuccess: () => tell('درخواست پس گرفته شد و دوباره پیش‌نویس است.'), onError: tellProblem })}
          >
            پس گرفتن
          </Button>
        )}
      </Box>
      {returning && <ReturnDialog orderId={order.id} onClose={() => setReturning(false)} />}
    </Alert>
  );
}
