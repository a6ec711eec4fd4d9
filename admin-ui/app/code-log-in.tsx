import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { toAsciiDigits } from '../../domain/digits.ts';
import { callApi } from '../data/call-api.ts';

const LTR = { htmlInput: { dir: 'ltr', inputMode: 'numeric' as const } };
const post = async (path: string, body: object) => (await callApi(`/api/auth/one-time-code${path}`, { method: 'POST', body: JSON.stringify(body) })).json;

/** In by a code of the SMS: the first time, or where the password was forgotten. Then a password can be set without the old one. */
export function CodeLogIn({ back }: { back: () => void }) {
  const [challengeId, setChallengeId] = useState<string>();
  const { mutate, isPending, error } = useMutation({
    mutationFn: async (given: string) => {
      if (challengeId === undefined) {
        setChallengeId(((await post('', { mobile: given })) as { challengeId: string }).challengeId);
        return;
      }
      await post('/verify', { challengeId, code: given });
      window.location.assign('/admin/profile');
    },
  });
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    mutate(toAsciiDigits(String(new FormData(event.currentTarget).get('given'))));
  };
  return (
    <Stack component="form" key={challengeId ?? 'mobile'} onSubmit={send} sx={{ gap: 2, p: 2, pt: 1 }}>
      <TextField name="given" required autoFocus label={challengeId === undefined ? 'شماره همراه' : 'کد ۵ رقمی پیامک'} autoComplete={challengeId === undefined ? 'tel' : 'one-time-code'} slotProps={LTR} />
      {error !== null && <Alert severity="error">{error.message}</Alert>}
      <Button type="submit" variant="contained" disabled={isPending}>{challengeId === undefined ? 'دریافت کد' : 'ورود با کد'}</Button>
      <Button onClick={back}>ورود با رمز عبور</Button>
    </Stack>
  );
}
