import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { acceptInvitation, askInvitationCode, type InvitedPerson } from '../api/invitations.ts';
import { ProblemAlert } from '../feedback/problem-alert.tsx';
import { PasswordField } from '../fields/password-field.tsx';
import { CodeStep } from './code-step.tsx';

/** Name and password, then the code. A refused name or password is said by the code's answer: the code stays good. */
export function InvitationForm({ token, onDone }: { token: string; onDone: () => void }) {
  const [person, setPerson] = useState<InvitedPerson>({ firstName: '', lastName: '', password: '' });
  const ask = useMutation({ mutationFn: () => askInvitationCode(token) });
  if (ask.data) {
    return (
      <>
        <CodeStep challenge={ask.data} answer={(reply) => acceptInvitation(token, { ...person, ...reply })} onDone={onDone} resend={() => askInvitationCode(token)} />
        <Button fullWidth sx={{ mt: 1 }} onClick={ask.reset}>تغییر نام یا رمز عبور</Button>
      </>
    );
  }
  const put = (field: keyof InvitedPerson) => (text: string) => setPerson((before) => ({ ...before, [field]: text }));
  const complete = Object.values(person).every((value) => value.trim() !== '');
  return (
    <Box component="form" sx={{ display: 'grid', gap: 2 }} onSubmit={(event) => { event.preventDefault(); ask.mutate(); }}>
      <TextField label="نام" value={person.firstName} onChange={(event) => put('firstName')(event.target.value)} autoComplete="given-name" slotProps={{ htmlInput: { maxLength: 100 } }} />
      <TextField label="نام خانوادگی" value={person.lastName} onChange={(event) => put('lastName')(event.target.value)} autoComplete="family-name" slotProps={{ htmlInput: { maxLength: 100 } }} />
      <PasswordField value={person.password} onChange={put('password')} autoComplete="new-password" helperText="دست‌کم ۸ نویسه" />
      <ProblemAlert error={ask.error} />
      <Button type="submit" variant="contained" size="large" disabled={!complete} loading={ask.isPending}>پذیرفتن دعوت و دریافت کد</Button>
    </Box>
  );
}
