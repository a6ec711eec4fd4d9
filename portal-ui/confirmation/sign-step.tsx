import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { RepeatRule } from '../../domain/recurrence/rule.ts';
import { isProblem } from '../api/api-problem.ts';
import { useConfirm } from '../api/confirmation.ts';
import { orderKey } from '../api/orders.ts';
import type { Confirmation, Order } from '../api/types.ts';
import { useNotices } from '../feedback/notices.tsx';
import { CodeField } from '../fields/code-field.tsx';
import { ResendButton } from '../fields/resend-button.tsx';
import { useSession } from '../session/session.tsx';
import { Mobile } from '../format/mobile.tsx';
import { ConfirmationForm } from './confirmation-form.tsx';
import { Refusal } from './refusal.tsx';

interface Props {
  order: Order;
  form: Confirmation;
  /** The rule that is signed, where there is one. */
  repeat: RepeatRule | undefined;
  /** A change of an order that is in force already. */
  revised: boolean;
  resending: boolean;
  resendError: unknown;
  onResend: () => void;
  onBack: () => void;
  onConfirmed: () => void;
}

/** What will be bought, and the six digits that sign exactly that. */
export function SignStep({ order, form, repeat, revised, resending, resendError, onResend, onBack, onConfirmed }: Props) {
  const [code, setCode] = useState('');
  const confirm = useConfirm(order.id);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { tell } = useNotices();
  const { user } = useSession();
  const changed = isProblem(confirm.error, 'order-changed');

  const sign = (digits: string) =>
    confirm.mutate(
      { challengeId: form.challengeId, code: digits },
      {
        onSuccess: ({ runId, ...confirmed }) => {
          onConfirmed();
          // The order's page opens as it is now, not as it was before the code.
          queries.setQueryData(orderKey(order.id), confirmed);
          tell(revised ? 'تغییرها تایید شد.' : repeat ? 'تکرار درخواست ثبت شد.' : form.times.length > 0 ? 'درخواست زمانبندی شد.' : 'درخواست تایید شد و در حال انجام است.');
          void navigate(runId ? `/runs/${runId}` : `/orders/${order.id}`, { replace: true });
        },
        onError: (error) => {
          if (isProblem(error, 'wrong-code', 'code-expired', 'too-many-tries')) setCode('');
          if (isProblem(error, 'order-changed')) void queries.invalidateQueries({ queryKey: orderKey(order.id) });
        },
      },
    );
  const resend = () => {
    setCode('');
    confirm.reset();
    onResend();
  };

  return (
    <Box sx={{ display: 'grid', gap: 2.5 }}>
      <ConfirmationForm form={form} repeat={repeat} />
      <Paper variant="outlined" sx={{ p: { xs: 2, sm: 3 }, display: 'grid', gap: 2, justifyItems: 'center', textAlign: 'center' }}>
        <Typography>کد ۶ رقمی پیامک‌شده به <Mobile value={user.mobile ?? ''} /> را وارد کنید.</Typography>
        <CodeField digits={form.digits} value={code} onChange={setCode} onComplete={sign} disabled={confirm.isPending || changed} error={confirm.isError} />
        {changed ? (
          <Alert severity="warning" action={<Button color="inherit" size="small" onClick={onBack}>دیدن دوباره</Button>}>{confirm.error?.message}</Alert>
        ) : (
          <Refusal error={confirm.error ?? resendError} />
        )}
        <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', justifyContent: 'center' }}>
          <Button variant="contained" size="large" disabled={code.length < form.digits || changed} loading={confirm.isPending} onClick={() => sign(code)}>{form.times.length > 0 ? 'تایید و ثبت زمان‌بندی' : 'تایید و انجام درخواست'}</Button>
          <Button onClick={onBack} disabled={confirm.isPending}>{revised ? 'بازگشت' : 'تغییر زمان'}</Button>
        </Box>
        <ResendButton from={form.resendAfter} onResend={resend} busy={resending} />
      </Paper>
    </Box>
  );
}
