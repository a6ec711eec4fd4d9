import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { Confirm } from 'react-admin';
import { LEAST_REASON } from '../../domain/reasons.ts';
import { useAction } from '../data/use-action.ts';
import { Rials } from '../shown/rial-field.tsx';
import { Section } from '../shown/section.tsx';
import type { Adjustment } from './adjustment.ts';


/** Approving posts it at once. */
export function AdjustmentDecision({ adjustment: { id, version, amount, organisationName } }: { adjustment: Adjustment }) {
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState<'approve' | 'reject'>();
  const { act, isPending } = useAction({ resource: 'adjustments', action: 'decision', done: 'تصمیم ثبت شد.', close: () => setAsked(undefined) });
  const said = reason.trim();
  return (
    <Section title="تصمیم">
      <TextField label="دلیل (برای رد لازم است)" fullWidth multiline minRows={2} value={reason} onChange={(event) => setReason(event.target.value)} slotProps={{ htmlInput: { maxLength: 2_000 } }} />
      <Stack direction="row" sx={{ gap: 1 }}>
        <Button variant="contained" color="success" loading={isPending} onClick={() => setAsked('approve')}>تایید</Button>
        <Button variant="outlined" color="error" loading={isPending} disabled={said.length < LEAST_REASON} onClick={() => setAsked('reject')}>رد</Button>
      </Stack>
      {asked !== undefined && (
        <Confirm isOpen loading={isPending} title={asked === 'approve' ? 'تایید اصلاح' : 'رد اصلاح'} confirm={asked === 'approve' ? 'تایید' : 'رد'} onClose={() => setAsked(undefined)}
          onConfirm={() => act(id, { decision: asked, expectedVersion: version, ...(said.length >= LEAST_REASON && { reason: said }) })}
          content={asked === 'approve' ? <><Rials value={amount} withToman /> در اعتبار {organisationName} ثبت می‌شود. این کار برگشت ندارد.</> : <>دلیل: {said}</>} />
      )}
    </Section>
  );
}
