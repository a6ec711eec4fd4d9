import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { Confirm } from 'react-admin';
import { REVIEW_FIELD_PERSIAN, type ReviewField } from '../../domain/registration/fields.ts';
import type { ReviewDecision } from '../../domain/registration/moves.ts';
import { LEAST_FIELD_REASON } from '../../domain/reasons.ts';
import { useAction } from '../data/use-action.ts';
import { Section } from '../shown/section.tsx';
import { reasonsOf, type Marks } from './marks.ts';
import type { Registration } from './registration.ts';

const MEANING: Record<ReviewDecision, { title: string; says: string; done: string }> = {
  approve: { title: 'تایید', says: 'درخواست به مرحله بعد می‌رود و به مشتری خبر داده می‌شود.', done: 'تایید شد.' },
  return: { title: 'برگشت برای اصلاح', says: 'مشتری این دلیل‌ها را می‌بیند و اصلاح می‌کند:', done: 'برای اصلاح برگشت.' },
  reject: { title: 'رد درخواست', says: 'درخواست بسته می‌شود و مشتری باید از نو آغاز کند. این کار برگشت ندارد. دلیل:', done: 'رد شد.' },
};

/** Approve, return or reject: what is objected to stands at the fields, and nothing is sent before it was read once more. */
export function DecisionSection({ registration: { id, version }, marks }: { registration: Registration; marks: Marks }) {
  const [general, setGeneral] = useState('');
  const [asked, setAsked] = useState<ReviewDecision>();
  const { act, isPending } = useAction({ resource: 'registrations', action: 'decision', done: asked && MEANING[asked].done, close: () => setAsked(undefined) });
  const reasons = reasonsOf(marks, general);
  const bare = reasons.filter(({ text }) => text.length < LEAST_FIELD_REASON).length;
  const refusable = reasons.length > 0 && bare === 0;
  return (
    <Section title="تصمیم">
      <Typography variant="body2" color="text.secondary">
        به هر چه ایراد دارد در کنار همان بخش علامت بزنید و دلیلش را بنویسید. بی‌علامت و بی‌توضیح، فقط تایید ممکن است.
      </Typography>
      <TextField label="توضیح کلی برای مشتری" fullWidth multiline minRows={2} value={general} onChange={(event) => setGeneral(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 1_000 } }} />
      {bare > 0 && <Alert severity="warning">برای هر بخش علامت‌خورده دلیل بنویسید.</Alert>}
      <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap' }}>
        <Button variant="contained" color="success" disabled={reasons.length > 0} loading={isPending} onClick={() => setAsked('approve')}>تایید</Button>
        <Button variant="outlined" color="warning" disabled={!refusable} loading={isPending} onClick={() => setAsked('return')}>برگشت برای اصلاح</Button>
        <Button variant="outlined" color="error" disabled={!refusable} loading={isPending} onClick={() => setAsked('reject')}>رد درخواست</Button>
      </Stack>
      {asked !== undefined && (
        <Confirm isOpen loading={isPending} title={MEANING[asked].title} confirm={MEANING[asked].title} onClose={() => setAsked(undefined)}
          onConfirm={() => act(id, { decision: asked, reasons: asked === 'approve' ? [] : reasons, expectedVersion: version })}
          content={<>{MEANING[asked].says}{asked !== 'approve' && <Reasons reasons={reasons} />}</>} />
      )}
    </Section>
  );
}

export function Reasons({ reasons }: { reasons: readonly { field?: string; text: string }[] }) {
  return (
    <ul style={{ margin: 0, paddingInlineStart: 20 }}>
      {reasons.map(({ field, text }) => (
        <li key={`${field ?? ''} ${text}`} style={{ overflowWrap: 'anywhere' }}>
          {field !== undefined && <strong>{REVIEW_FIELD_PERSIAN[field as ReviewField] ?? field}: </strong>}{text}
        </li>
      ))}
    </ul>
  );
}
