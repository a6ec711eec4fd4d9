import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { ApiProblem, isProblem } from '../api/api-problem.ts';
import { useAskApproval } from '../api/approvals.ts';
import type { PlanInput } from '../api/types.ts';
import { useNotices } from '../feedback/notices.tsx';
import { ProblemAlert } from '../feedback/problem-alert.tsx';

/** Whether a refused confirmation is one that an owner could give. */
export const needsOwner = (error: unknown): boolean =>
  isProblem(error, 'approval-needed') || (isProblem(error, 'spending-limit') && error instanceof ApiProblem && error.body['approvalPossible'] === true);

/** What a buyer does whose order is beyond what they may confirm; the time that was chosen goes along. */
export function AskApproval({ orderId, plan }: { orderId: string; plan: PlanInput }) {
  const [note, setNote] = useState('');
  const ask = useAskApproval(orderId);
  const navigate = useNavigate();
  const { tell } = useNotices();
  const submit = () =>
    ask.mutate({ ...plan, ...(note.trim() === '' ? {} : { note: note.trim() }) }, {
      onSuccess: () => { tell('درخواست برای تایید فرستاده شد.'); void navigate(`/orders/${orderId}`, { replace: true }); },
    });
  return (
    <Paper component="form" variant="outlined" sx={{ p: { xs: 2, sm: 3 }, mt: 2 }} onSubmit={(event) => { event.preventDefault(); submit(); }}>
      <Typography variant="h2" sx={{ mb: 1 }}>ارسال برای تایید مدیر</Typography>
      <Typography variant="body2" color="text.secondary" sx={{ mb: 2 }}>
        یکی از مدیران سازمان درخواست را می‌بیند و با کد پیامکی خودش تایید نهایی می‌کند. تا آن زمان درخواست تغییر نمی‌کند.
      </Typography>
      <Box sx={{ display: 'grid', gap: 2 }}>
        <TextField multiline minRows={2} label="توضیح برای مدیر" value={note} onChange={(event) => setNote(event.target.value)} slotProps={{ htmlInput: { maxLength: 1_000 } }} helperText="اختیاری" />
        <ProblemAlert error={ask.error} />
        <Button type="submit" variant="contained" size="large" loading={ask.isPending} sx={{ justifySelf: { sm: 'start' } }}>ارسال برای تایید</Button>
      </Box>
    </Paper>
  );
}
