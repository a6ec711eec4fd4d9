import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { logIn } from '../api/auth.ts';
import { ProblemAlert } from '../feedback/problem-alert.tsx';
import { PasswordField } from '../fields/password-field.tsx';

export function PasswordForm({ identifier, onDone }: { identifier: string; onDone: () => void }) {
  const [password, setPassword] = useState('');
  const log = useMutation({ mutationFn: () => logIn(identifier, password), onSuccess: onDone });
  return (
    <Box component="form" sx={{ display: 'grid', gap: 2 }} onSubmit={(event) => { event.preventDefault(); log.mutate(); }}>
      {/* Password managers pair the password with the name they find before it. */}
      <input type="text" name="username" autoComplete="username" value={identifier} readOnly hidden />
      <PasswordField value={password} onChange={setPassword} autoFocus name="password" />
      <ProblemAlert error={log.error} />
      <Button type="submit" variant="contained" size="large" disabled={password === ''} loading={log.isPending}>ورود</Button>
    </Box>
  );
}
