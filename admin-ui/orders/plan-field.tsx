import Typography from '@mui/material/Typography';
import { useRecordContext, type FieldProps } from 'react-admin';
import type { OrderPlan } from '../../domain/recurrence/plan.ts';
import { showPlan } from '../../domain/recurrence/show-plan.ts';

/** When an order runs, in words; without a plan it ran at once. */
export function PlanField(_: FieldProps) {
  const record = useRecordContext<{ id: string; plan: OrderPlan | null }>();
  return <Typography variant="body2">{record?.plan ? showPlan(record.plan) : '—'}</Typography>;
}
