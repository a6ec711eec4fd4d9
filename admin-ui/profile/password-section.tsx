import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useMutation } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { HttpError, useNotify } from 'react-admin';
import { httpClient } from '../data/http-client.ts';
import { Section } from '../shown/section.tsx';

interface Passwords {
  currentPassword?: string;
  newPassword: string;
}

const LTR = { htmlInput: { dir: 'ltr' } };

/** A new password; it logs out all other devices. */
export function PasswordSection() {
  const notify = useNotify();
  const { mutate, isPending, error } = useMutation({
    mutationFn: (passwords: Passwords) => httpClient('/api/auth/password', { method: 'PUT', body: JSON.stringify(passwords) }),
    onSuccess: () => notify('رمز عبور تغییر کرد؛ دستگاه‌های دیگر بیرون رفتند.', { type: 'success' }),
  });
  const refused = error instanceof HttpError ? ((error.body as { errors?: Partial<Record<keyof Passwords, string>> } | null)?.errors ?? {}) : {};
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const given = new FormData(form);
    const current = String(given.get('current'));
    mutate({ newPassword: String(given.get('next')), ...(current !== '' && { currentPassword: current }) }, { onSuccess: () => form.reset() });
  };
  return (
    <Section title="تغییر رمز عبور">
      <Stack component="form" onSubmit={save} sx={{ gap: 2, alignItems: 'flex-start' }}>
        <TextField name="current" type="password" label="رمز عبور کنونی" autoComplete="current-password" fullWidth slotProps={LTR}
          error={refused.currentPassword !== undefined} helperText={refused.currentPassword ?? 'تا ۱۵ دقیقه پس از ورود با کد یکبار مصرف لازم نیست.'} />
        <TextField name="next" type="password" label="رمز عبور تازه" autoComplete="new-password" required fullWidth slotProps={LTR}
          error={refused.newPassword !== undefined} helperText={refused.newPassword ?? 'دست‌کم ۸ نویسه.'} />
        {error !== null && Object.keys(refused).length === 0 && <Alert severity="error">{error.message}</Alert>}
        <Button type="submit" variant="contained" disabled={isPending}>تغییر رمز عبور</Button>
      </Stack>
    </Section>
  );
}
