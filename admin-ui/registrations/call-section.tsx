import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useCanAccess } from 'react-admin';
import { toPersianDigits } from '../../domain/digits.ts';
import { showMobile } from '../../domain/mobile.ts';
import { CALL_OUTCOME_PERSIAN } from '../../domain/registration/calls.ts';
import { Instant } from '../shown/instant.tsx';
import { Section } from '../shown/section.tsx';
import { CallDialog } from './call-dialog.tsx';
import type { Registration } from './registration.ts';

/** Telephone calls with the applicant, and whom to call. */
export function CallSection({ registration: { id, calls, owners } }: { registration: Registration }) {
  const [open, setOpen] = useState(false);
  const { canAccess } = useCanAccess({ resource: 'registrations', action: 'registrations.call' });
  return (
    <Section title="تماس‌ها" beside={canAccess === true && <Button size="small" onClick={() => setOpen(true)}>ثبت تماس</Button>}>
      {owners.map(({ id: owner, name, mobile }) => <Typography key={owner} variant="body2">{name} <bdi dir="ltr">{toPersianDigits(showMobile(mobile))}</bdi></Typography>)}
      {calls.map((call) => (
        <div key={call.id}>
          <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}><strong>{CALL_OUTCOME_PERSIAN[call.outcome]}</strong>{call.callBackAt !== null && <> (<Instant at={call.callBackAt} />)</>}: {call.note}</Typography>
          <Typography variant="caption" color="text.secondary">{call.calledBy} · <Instant at={call.at} /></Typography>
        </div>
      ))}
      {open && <CallDialog registrationId={id} close={() => setOpen(false)} />}
    </Section>
  );
}
