import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiProblem } from '../api/api-problem.ts';
import { answerSignUp, signUp } from '../api/auth.ts';
import { ProblemAlert } from '../feedback/problem-alert.tsx';
import { PasswordField } from '../fields/password-field.tsx';
import { CodeStep } from './code-step.tsx';
import { keepSignUp, keptSignUp } from './kept-sign-up.ts';

const FIELDS = ['firstName', 'lastName', 'organisationName', 'email', 'password'] as const;
type Details = Record<(typeof FIELDS)[number], string>;
const NOTHING = { firstName: '', lastName: '', organisationName: '', email: '' };
const LABELS: Details = { firstName: 'نام', lastName: 'نام خانوادگی', organisationName: 'نام سازمان', email: 'ایمیل (اختیاری)', password: 'رمز عبور' };
const AUTO_COMPLETE = { firstName: 'given-name', lastName: 'family-name', organisationName: 'organization', email: 'email' } as const;

/** Details and a password, then the 5-digit code of the SMS. */
export function SignUpForm({ mobile, onDone }: { mobile: string; onDone: () => void }) {
  const [kept] = useState(() => keptSignUp());
  const [details, setDetails] = useState<Details>({ ...(kept?.mobile === mobile ? kept.details : NOTHING), password: '' });
  const [challenge, setChallenge] = useState(kept?.mobile === mobile ? kept.challenge : undefined);
  const send = async () => {
    const { password, ...rest } = details;
    const asked = await signUp({ ...rest, password, mobile, email: rest.email || undefined });
    keepSignUp({ mobile, details: rest, challenge: asked });
    return asked;
  };
  const ask = useMutation({ mutationFn: send, onSuccess: setChallenge });
  const leave = () => {
    keepSignUp(undefined);
    setChallenge(undefined);
  };
  if (challenge) {
    return (
      <Box sx={{ display: 'grid', gap: 1 }}>
        {/* The password is nowhere kept: after a reload another code is asked for with the details. */}
        <CodeStep
          challenge={challenge} mobile={mobile} answer={answerSignUp} onDone={() => { keepSignUp(undefined); onDone(); }}
          {...(details.password !== '' && { resend: send })}
        />
        <Button onClick={leave}>بازگشت به مشخصات</Button>
      </Box>
    );
  }

  const refusal = (field: string) => (ask.error instanceof ApiProblem ? ask.error.forField(field) : undefined);
  const put = (field: keyof Details) => (text: string) => setDetails((before) => ({ ...before, [field]: text }));
  const complete = FIELDS.every((field) => field === 'email' || details[field].trim() !== '');
  return (
    <Box component="form" sx={{ display: 'grid', gap: 2 }} onSubmit={(event) => { event.preventDefault(); ask.mutate(); }}>
      {(['firstName', 'lastName', 'organisationName', 'email'] as const).map((field) => (
        <TextField
          key={field}
          label={LABELS[field]}
          value={details[field]}
          onChange={(event) => put(field)(event.target.value)}
          autoComplete={AUTO_COMPLETE[field]}
          error={refusal(field) !== undefined}
          helperText={refusal(field)}
          slotProps={{ htmlInput: field === 'email' ? { dir: 'ltr', inputMode: 'email' } : {} }}
        />
      ))}
      <PasswordField value={details.password} onChange={put('password')} autoComplete="new-password" error={refusal('password') !== undefined} helperText={refusal('password') ?? 'دست‌کم ۸ نویسه'} />
      <ProblemAlert error={ask.error} shownFields={FIELDS} />
      <Button type="submit" variant="contained" size="large" disabled={!complete} loading={ask.isPending}>ثبت نام و دریافت کد</Button>
    </Box>
  );
}
