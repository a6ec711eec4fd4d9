import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { showPlan } from '../../domain/recurrence/show-plan.ts';
import type { Order } from '../api/types.ts';
import { longInstant } from '../format/instant.tsx';
import { useMay } from '../session/session.tsx';
import { Occurrences } from './occurrences.tsx';
import { PlanActions } from './plan-actions.tsx';

/** When an order runs: its rule in words, the next time, those behind it, and what can still be done about them. */
export function PlanCard({ order }: { order: Order }) {
  const mayControl = useMay('orders:control');
  const { plan, nextOccurrenceAt, status } = order;
  if (!plan) return null;
  const title = plan.repeat === undefined ? 'زمانبندی درخواست' : 'تکرار درخواست';
  return (
    <Paper component="section" aria-label={title} variant="outlined" sx={{ p: { xs: 2, sm: 2.5 }, mb: 3, display: 'grid', gap: 1.5 }}>
      <Box>
        <Typography variant="h2">{title}</Typography>
        <Typography sx={{ mt: 0.5 }}>{showPlan(plan)}</Typography>
        <Typography variant="body2" color={status === 'paused' ? 'warning.main' : 'text.secondary'} data-testid="next-occurrence">{saying(order)}</Typography>
      </Box>
      {mayControl && nextOccurrenceAt && <PlanActions order={order} nextAt={nextOccurrenceAt} />}
      {plan.repeat !== undefined && <Occurrences order={order} />}
    </Paper>
  );
}

function saying({ status, plan, nextOccurrenceAt }: Order): string {
  if (status === 'paused') return `زمان‌بندی متوقف است${plan?.repeat ? '؛ نوبت‌هایی که در زمان توقف بگذرد اجرا نمی‌شود' : ''}.`;
  if (nextOccurrenceAt) return `نوبت بعدی: ${longInstant(nextOccurrenceAt)}`;
  return 'نوبت دیگری در پیش نیست.';
}
