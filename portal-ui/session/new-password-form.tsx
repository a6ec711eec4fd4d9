import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiProblem } from '../api/api-problem.ts';
import { changePassword } from '../api/auth.ts';
import { ProblemAlert } from '../feedback/problem-alert.tsx';
import { PasswordField } from '../fields/password-field.tsx';

/** After a log-in by code the API takes a new password without the old one for a quarter of an hour. */
export function NewPasswordForm({ onDone }: { onDone: () => void }) {
  const [password, setPassword] = useState('');
  const change = useMutation({ mutationFn: () => changePassword(password), onSuccess: onDone });
  const refusal = change.error instanceof ApiProblem ? change.error.forField('newPassword') : undefined;
  return (
    <Box component="form" sx={{ display: 'grid', gap: 2 }} onSubmit={(event) => { event.preventDefault(); change.mutate(); }}>
      <Typography variant="body2">با کد یکبار مصرف وارد شدید. اگر رمز عبور خود را فراموش کرده‌اید، تا ۱۵ دقیقه می‌توانید رمز تازه‌ای بگذارید.</Typography>
      <PasswordField label="رمز عبور تازه" value={password} onChange={setPassword} autoComplete="new-password" error={refusal !== undefined} helperText={refusal ?? 'دست‌کم ۸ نویسه'} />
      <ProblemAlert error={change.error} shownFields={['newPassword']} />
      <Button type="submit" variant="contained" size="large" disabled={password === ''} loading={change.isPending}>ذخیره رمز تازه</Button>
      <Button onClick={onDone}>اکنون نه، برو به پورتال</Button>
    </Box>
  );
}
