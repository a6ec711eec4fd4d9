import Box from '@mui/material/Box';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { useState } from 'react';
import { keptSignUp } from './kept-sign-up.ts';
import { OneTimeForm } from './one-time-form.tsx';
import { PasswordForm } from './password-form.tsx';
import { SignUpForm } from './sign-up-form.tsx';

export type LogInWay = 'password' | 'one-time-code' | 'sign-up';

interface Props {
  identifier: string;
  /** E.164, where the identifier is a mobile number and not a user name. */
  mobile: string | undefined;
  signUp: boolean;
  onDone: (way: LogInWay) => void;
}

/** رمز عبور, کد یکبار مصرف or ثبت نام, side by side. Codes and sign-up need a mobile number. */
export function LogInWays({ identifier, mobile, signUp, onDone }: Props) {
  const [way, setWay] = useState<LogInWay>(() => (signUp && mobile !== undefined && keptSignUp()?.mobile === mobile ? 'sign-up' : 'password'));
  return (
    <Box>
      <Tabs value={way} onChange={(_, next: LogInWay) => setWay(next)} variant="fullWidth" sx={{ mb: 3 }} aria-label="راه ورود">
        <Tab value="password" label="رمز عبور" />
        {mobile && <Tab value="one-time-code" label="کد یکبار مصرف" sx={{ whiteSpace: 'nowrap' }} />}
        {mobile && signUp && <Tab value="sign-up" label="ثبت نام" />}
      </Tabs>
      {way === 'password' && <PasswordForm identifier={identifier} onDone={() => onDone(way)} />}
      {way === 'one-time-code' && mobile && <OneTimeForm mobile={mobile} onDone={() => onDone(way)} />}
      {way === 'sign-up' && mobile && <SignUpForm mobile={mobile} onDone={() => onDone(way)} />}
    </Box>
  );
}
