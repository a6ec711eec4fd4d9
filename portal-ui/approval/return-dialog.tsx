import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useDecideApproval } from '../api/approvals.ts';
import { Confirm } from '../feedback/confirm.tsx';
import { useNotices } from '../feedback/notices.tsx';

/** The reason is what the buyer reads; without one nothing is returned. */
export function ReturnDialog({ orderId, onClose }: { orderId: string; onClose: () => void }) {
  const [reason, setReason] = useState('');
  const decide = useDecideApproval(orderId);
  const { tell } = useNotices();
  const submit = () => decide.mutate({ decision: 'return', reason: reason.trim() }, { onSuccess: () => { tell('درخواست برای اصلاح بازگشت.'); onClose(); } });
  return (
    <Confirm open title="بازگرداندن برای اصلاح" action="بازگرداندن" busy={decide.isPending} ready={reason.trim() !== ''} error={decide.error} onConfirm={submit} onClose={onClose}>
      درخواست دوباره پیش‌نویس می‌شود و دلیل آن به فرستنده گفته می‌شود.
      <TextField
        autoFocus multiline minRows={2} fullWidth label="دلیل" value={reason} onChange={(event) => setReason(event.target.value)}
        sx={{ mt: 2 }} slotProps={{ htmlInput: { maxLength: 1_000 } }}
      />
    </Confirm>
  );
}
