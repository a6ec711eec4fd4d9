import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { toPersianDigits } from '../../domain/digits.ts';
import { parseMobile } from '../../domain/mobile.ts';
import { localPath } from '../app/local-path.ts';
import { MobileField } from '../fields/mobile-field.tsx';
import { Mobile } from '../format/mobile.tsx';
import { DoorFrame } from './door-frame.tsx';
import { keepSignUp, keptSignUp } from './kept-sign-up.ts';
import { LogInWays, type LogInWay } from './log-in-ways.tsx';
import { NewPasswordForm } from './new-password-form.tsx';

type Step = 'identifier' | 'ways' | 'new-password';

/** «ورود/ثبت نام»: the mobile number first, then the way in. */
export default function LogInPage() {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [parameters] = useSearchParams();
  const [waiting] = useState(() => keptSignUp());
  const [step, setStep] = useState<Step>(waiting ? 'ways' : 'identifier');
  const [identifier, setIdentifier] = useState(waiting?.mobile ?? '');
  const [refused, setRefused] = useState(false);
  const parsed = parseMobile(identifier);
  const mobile = parsed.ok ? parsed.mobile : undefined;
  // Digits alone are meant as a number and must be one; anything with a letter is a user name.
  const acceptable = parsed.ok || /[a-z]/i.test(identifier);

  const enter = async () => {
    // Whatever an earlier session left in the cache is not this one's.
    queries.clear();
    await navigate(localPath(parameters.get('to')) ?? '/', { replace: true });
  };
  const arrived = (way: LogInWay) => (way === 'one-time-code' ? setStep('new-password') : void enter());

  return (
    <DoorFrame title="ورود/ثبت نام">
      {step === 'identifier' && (
        <Box component="form" sx={{ display: 'grid', gap: 2 }} onSubmit={(event) => { event.preventDefault(); if (acceptable) setStep('ways'); else setRefused(true); }}>
          <MobileField
            label="شماره موبایل"
            value={identifier}
            onChange={(text) => { setIdentifier(text); setRefused(false); }}
            autoFocus
            error={refused}
            helperText={refused ? <>«<bdi dir="ltr">{toPersianDigits(identifier)}</bdi>» شماره موبایل درستی نیست.</> : 'یا نام کاربری'}
            slotProps={{ htmlInput: { autoComplete: 'username' } }}
          />
          <Button type="submit" variant="contained" size="large" disabled={identifier.trim() === ''}>ادامه</Button>
        </Box>
      )}
      {step === 'ways' && (
        <>
          <Box sx={{ display: 'flex', justifyContent: 'center', alignItems: 'center', gap: 1, mb: 1 }}>
            <Typography sx={{ fontWeight: 600 }}>{mobile ? <Mobile value={mobile} /> : <bdi dir="ltr">{identifier}</bdi>}</Typography>
            <Button size="small" onClick={() => { keepSignUp(undefined); setStep('identifier'); }}>تغییر</Button>
          </Box>
          <LogInWays identifier={mobile ?? identifier.trim()} mobile={mobile} signUp onDone={arrived} />
        </>
      )}
      {step === 'new-password' && <NewPasswordForm onDone={() => void enter()} />}
    </DoorFrame>
  );
}
