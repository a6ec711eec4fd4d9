import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState, type ReactNode } from 'react';
import { ApiProblem } from '../api/api-problem.ts';
import { useProveMobile, type MobileChange } from '../api/profile.ts';
import { ProblemAlert } from '../feedback/problem-alert.tsx';
import { CodeField } from '../fields/code-field.tsx';
import { ResendButton } from '../fields/resend-button.tsx';
import { Mobile } from '../format/mobile.tsx';

interface Props {
  change: MobileChange;
  current: string;
  next: string;
  onDone: () => void;
  onAgain: () => void;
  onGiveUp: () => void;
  busy: boolean;
}

/** The code of the old number and that of the new one, proved together. */
export function ProveMobile({ change: { digits, currentChallengeId, newChallengeId, resendAfter }, current, next, onDone, onAgain, onGiveUp, busy }: Props) {
  const [codes, setCodes] = useState({ current: '', next: '' });
  const prove = useProveMobile();
  const wrong = (field: string) => prove.error instanceof ApiProblem && prove.error.forField(field) !== undefined;
  const send = ({ current: currentCode, next: newCode }: typeof codes) => {
    if (currentCode.length === digits && newCode.length === digits) prove.mutate({ currentChallengeId, currentCode, newChallengeId, newCode }, { onSuccess: onDone });
  };
  const put = (side: keyof typeof codes) => (code: string) => setCodes((before) => ({ ...before, [side]: code }));
  return (
    <Box component="form" sx={{ display: 'grid', gap: 2, maxWidth: 420 }} onSubmit={(event) => { event.preventDefault(); send(codes); }}>
      <Side label="کد پیامک‌شده به شماره کنونی" mobile={current}>
        <CodeField label="کد شماره کنونی" digits={digits} value={codes.current} onChange={put('current')} onComplete={() => undefined} disabled={prove.isPending} error={wrong('currentCode')} />
      </Side>
      <Side label="کد پیامک‌شده به شماره تازه" mobile={next}>
        <CodeField label="کد شماره تازه" autoFocus={false} digits={digits} value={codes.next} onChange={put('next')} onComplete={(code) => send({ ...codes, next: code })} disabled={prove.isPending} error={wrong('newCode')} />
      </Side>
      <ProblemAlert error={prove.error} />
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
        <Button type="submit" variant="contained" disabled={codes.current.length < digits || codes.next.length < digits} loading={prove.isPending}>تأیید</Button>
        <ResendButton from={resendAfter} onResend={() => { setCodes({ current: '', next: '' }); prove.reset(); onAgain(); }} busy={busy} />
        <Button onClick={onGiveUp}>انصراف</Button>
      </Box>
    </Box>
  );
}

function Side({ label, mobile, children }: { label: string; mobile: string; children: ReactNode }) {
  return (
    <Box>
      <Typography variant="body2" sx={{ mb: 1 }}>{label} (<Mobile value={mobile} />)</Typography>
      <Box sx={{ display: 'flex', justifyContent: 'start' }}><Box>{children}</Box></Box>
    </Box>
  );
}
