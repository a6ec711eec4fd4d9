import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Navigate, useNavigate } from 'react-router';
import { orderKey } from '../api/orders.ts';
import { useChangePlan } from '../api/plans.ts';
import type { Order } from '../api/types.ts';
import { ProblemAlert } from '../feedback/problem-alert.tsx';
import { WithOrder } from '../order/with-order.tsx';
import { useMay } from '../session/session.tsx';
import { PageHead } from '../shell/page-head.tsx';
import { planFormOf, planInputOf } from './plan-form.ts';
import { PlanFields } from './plan-fields.tsx';
import { useRulePreview } from './use-rule-preview.ts';

/** تغییر زمان‌بندی of an order whose plan lives; the new one is in force once a code confirms it. */
export default function PlanPage() {
  return (
    <WithOrder>
      {(order) => (
        <Box sx={{ maxWidth: 760 }}>
          <PageHead title="تغییر زمان‌بندی" back={{ to: `/orders/${order.id}`, label: 'بازگشت به درخواست' }}>{order.name}</PageHead>
          <ChangePlan order={order} />
        </Box>
      )}
    </WithOrder>
  );
}

function ChangePlan({ order }: { order: Order }) {
  const [form, setForm] = useState(() => planFormOf(order.revision?.plan ?? order.plan));
  const change = useChangePlan(order.id);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const mayWrite = useMay('orders:write');
  const plan = planInputOf(form);
  const preview = useRulePreview(form);
  if (!order.nextOccurrenceAt || !mayWrite) return <Navigate to={`/orders/${order.id}`} replace />;
  const submit = () => plan && change.mutate(plan, {
    onSuccess: (revised) => {
      // The next screen asks at once whether there is a revision to confirm.
      queries.setQueryData(orderKey(order.id), revised);
      void navigate(`/orders/${order.id}/confirmation`);
    },
  });
  return (
    <Paper variant="outlined" sx={{ p: { xs: 2, sm: 3 } }}>
      <Box component="form" sx={{ display: 'grid', gap: 2.5 }} onSubmit={(event) => { event.preventDefault(); submit(); }}>
        <PlanFields form={form} modes={['once', 'repeat']} preview={preview} onChange={(part) => setForm((before) => ({ ...before, ...part }))} />
        <ProblemAlert error={change.error} />
        <Button type="submit" variant="contained" size="large" loading={change.isPending} disabled={!plan || preview.refused} sx={{ justifySelf: { sm: 'start' } }}>ادامه تا تایید نهایی</Button>
      </Box>
    </Paper>
  );
}
