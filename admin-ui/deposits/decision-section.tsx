import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { Confirm } from 'react-admin';
import type { DepositDecision } from '../../domain/deposits/after-decision.ts';
import { LEAST_REASON } from '../../domain/reasons.ts';
import { useAction } from '../data/use-action.ts';
import { RialBox } from '../shown/rial-box.tsx';
import { Rials } from '../shown/rial-field.tsx';
import { Section } from '../shown/section.tsx';
import type { Deposit } from './deposit.ts';
import { judgeAmount } from './judge-amount.ts';


interface Props {
  deposit: Deposit;
  /** This person gave the first approval, and cannot give the second. */
  approvedFirst: boolean;
}

/** The amount is typed from the slip, never copied; where it differs there is nothing to approve, only to return. */
export function DecisionSection({ deposit: { id, version, amount, status, needsSecond, organisationName }, approvedFirst }: Props) {
  const [slipAmount, setSlipAmount] = useState('');
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState<DepositDecision>();
  const { act, isPending } = useAction({ resource: 'deposits', action: 'decision', done: 'تصمیم ثبت شد.', close: () => setAsked(undefined) });
  const verdict = judgeAmount(slipAmount, amount);
  const differs = verdict.kind === 'differs';
  const refusable = reason.trim().length >= LEAST_REASON;
  const halfway = status === 'in-review' && needsSecond;
  const decide = (decision: DepositDecision) => act(id, {
    decision, expectedVersion: version, ...(verdict.kind !== 'missing' && { slipAmount }), ...(decision !== 'approve' && { reason: reason.trim() }),
  });
  return (
    <Section title="تصمیم">
      {approvedFirst
        ? <Alert severity="info">تایید نخست با شما بود؛ تایید دوم را همکار دیگری می‌دهد. برگشت و رد ممکن است.</Alert>
        : <RialBox label="مبلغ، آن‌گونه که روی فیش است" value={slipAmount} onChange={setSlipAmount} />}
      {differs && <Alert severity="warning">{verdict.says} تایید ممکن نیست؛ فیش را با دلیل برای اصلاح برگردانید.</Alert>}
      <TextField label="دلیل برگشت یا رد (مشتری می‌بیند)" fullWidth multiline minRows={2} value={reason} onChange={(event) => setReason(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 2_000 } }} />
      <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap' }}>
        {!approvedFirst && !differs && (
          <Button variant="contained" color="success" disabled={verdict.kind !== 'equal' || reason.trim() !== ''} loading={isPending} onClick={() => setAsked('approve')}>تایید</Button>
        )}
        <Button variant="outlined" color="warning" disabled={!refusable} loading={isPending} onClick={() => setAsked('return')}>برگشت برای اصلاح</Button>
        {!differs && <Button variant="outlined" color="error" disabled={!refusable} loading={isPending} onClick={() => setAsked('reject')}>رد</Button>}
      </Stack>
      {asked !== undefined && (
        <Confirm isOpen loading={isPending} onClose={() => setAsked(undefined)} onConfirm={() => decide(asked)} {...WORDS[asked]}
          content={asked === 'approve'
            ? <><Rials value={amount} withToman /> {halfway ? 'به تایید دوم همکار دیگری می‌رود.' : `به اعتبار ${organisationName} افزوده می‌شود. این کار برگشت ندارد.`}</>
            : <>مشتری این دلیل را می‌بیند: {reason}</>} />
      )}
    </Section>
  );
}

const WORDS: Record<DepositDecision, { title: string; confirm: string }> = {
  approve: { title: 'تایید فیش', confirm: 'تایید' },
  return: { title: 'برگشت برای اصلاح', confirm: 'برگشت' },
  reject: { title: 'رد فیش', confirm: 'رد' },
};
