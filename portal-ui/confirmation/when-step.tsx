import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { showCount } from '../../domain/count.ts';
import { parseRial } from '../../domain/rial.ts';
import { useCredit } from '../api/credit.ts';
import type { Order, PlanInput } from '../api/types.ts';
import { Rials } from '../format/rials.tsx';
import { instantOf, planInputOf, type PlanForm } from '../plan/plan-form.ts';
import { PlanFields } from '../plan/plan-fields.tsx';
import { useRulePreview } from '../plan/use-rule-preview.ts';
import { Figures } from './figures.tsx';
import { Refusal } from './refusal.tsx';
import { ShortfallAlert } from './shortfall-alert.tsx';

interface Props {
  order: Order;
  form: PlanForm;
  busy: boolean;
  error: unknown;
  onAsk: (plan: PlanInput, form: PlanForm) => void;
}

/** When: now, at a time, or again and again. */
export function WhenStep({ order, form: begun, busy, error, onAsk }: Props) {
  const [form, setForm] = useState(begun);
  const credit = useCredit().data;
  // The approver confirms what was wished, or another time: without one the API takes the wish.
  const wished = order.approval?.status === 'approved' && order.approval.plan !== undefined;
  const plan = planInputOf(form);
  const preview = useRulePreview(form);
  const planned = form.mode !== 'now';
  const past = form.mode === 'once' && (instantOf(form)?.getTime() ?? Infinity) <= Date.now();
  const missing = credit ? (parseRial(order.payable) ?? 0n) - (parseRial(credit.available) ?? 0n) : 0n;

  return (
    <Paper variant="outlined" sx={{ p: { xs: 2, sm: 3 } }}>
      <Box component="form" sx={{ display: 'grid', gap: 2.5 }} onSubmit={(event) => { event.preventDefault(); if (plan) onAsk(plan, form); }}>
        <Figures
          figures={[
            { label: 'تعداد محصولات', value: showCount(order.productCount) },
            { label: form.mode === 'repeat' ? 'مبلغ هر نوبت' : 'مبلغ کل', value: <Rials value={order.total} toman /> },
            ...(order.payable === order.total ? [] : [{ label: 'قابل پرداخت با تخفیف', value: <Rials value={order.payable} toman /> }]),
            ...(credit ? [{ label: 'اعتبار شما', value: <Rials value={credit.available} /> }] : []),
          ]}
        />
        {missing > 0n && <ShortfallAlert shortfall={String(missing)} planned={planned} />}
        {wished && <Typography variant="body2" color="text.secondary">زمانی که فرستنده خواسته است انتخاب شده است؛ می‌توانید آن را تغییر دهید.</Typography>}
        <PlanFields form={form} preview={preview} modes={wished ? ['once', 'repeat'] : ['now', 'once', 'repeat']} onChange={(change) => setForm((before) => ({ ...before, ...change }))} />
        <Refusal error={error} />
        <Button type="submit" variant="contained" size="large" loading={busy} disabled={!plan || past || preview.refused || (!planned && missing > 0n)} sx={{ justifySelf: { sm: 'start' } }}>ادامه و دریافت کد تایید</Button>
      </Box>
    </Paper>
  );
}
