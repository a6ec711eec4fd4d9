import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router';
import { showCount } from '../../domain/count.ts';
import { showPlan } from '../../domain/recurrence/show-plan.ts';
import type { Order, PlanInput } from '../api/types.ts';
import { Rials } from '../format/rials.tsx';
import { Figures } from './figures.tsx';
import { Refusal } from './refusal.tsx';

interface Props {
  order: Order;
  revision: NonNullable<Order['revision']>;
  busy: boolean;
  error: unknown;
  onAsk: (plan: PlanInput) => void;
}

/** What a revision makes of an order, beside what is in force. */
export function RevisionStep({ order, revision, busy, error, onAsk }: Props) {
  const { confirmed } = revision;
  return (
    <Paper variant="outlined" sx={{ p: { xs: 2, sm: 3 }, display: 'grid', gap: 2.5 }}>
      <Version title="پس از تایید" lineCount={order.lineCount} payable={order.payable} plan={revision.plan ? showPlan(revision.plan) : undefined} strong />
      <Version title="آنچه اکنون اجرا می‌شود" lineCount={confirmed.lineCount} payable={confirmed.payable} plan={order.plan ? showPlan(order.plan) : undefined} />
      <Refusal error={error} />
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
        <Button variant="contained" size="large" loading={busy} onClick={() => onAsk({})}>ادامه و دریافت کد تایید</Button>
        <Button component={Link} to={`/orders/${order.id}/plan`} disabled={busy}>تغییر زمان‌بندی</Button>
      </Box>
    </Paper>
  );
}

function Version({ title, lineCount, payable, plan, strong = false }: { title: string; lineCount: number; payable: string; plan: string | undefined; strong?: boolean }) {
  return (
    <Box component="section" aria-label={title} sx={{ display: 'grid', gap: 1, color: strong ? 'text.primary' : 'text.secondary' }}>
      <Typography variant="h3">{title}</Typography>
      <Figures figures={[{ label: 'تعداد ردیف', value: showCount(lineCount) }, { label: 'قابل پرداخت هر نوبت', value: <Rials value={payable} /> }]} />
      {plan && <Typography variant="body2">{plan}</Typography>}
    </Box>
  );
}
