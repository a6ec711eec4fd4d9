import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiProblem } from '../api/api-problem.ts';
import { changePassword } from '../api/auth.ts';
import { useNotices } from '../feedback/notices.tsx';
import { ProblemAlert } from '../feedback/problem-alert.tsx';
import { PasswordField } from '../fields/password-field.tsx';
import { Section } from './section.tsx';

/** A new password ends this person's other sessions. Who forgot the old one has come in by a one-time code, and leaves its field empty. */
export function ChangePassword() {
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const { tell } = useNotices();
  const change = useMutation({
    mutationFn: () => changePassword(next, current === '' ? undefined : current),
    onSuccess: () => {
      tell('رمز عبور تغییر کرد و نشست‌های دیگر شما بسته شد.');
      setCurrent('');
      setNext('');
    },
  });
  const refusal = (field: string) => (change.error instanceof ApiProblem ? change.error.forField(field) : undefined);
  return (
    <Section title="تغییر کلمه عبور">
      <Box component="form" sx={{ display: 'grid', gap: 2, maxWidth: 360 }} onSubmit={(event) => { event.preventDefault(); change.mutate(); }}>
        <PasswordField label="رمز عبور کنونی" value={current} onChange={setCurrent} error={refusal('currentPassword') !== undefined} helperText={refusal('currentPassword') ?? 'تا ۱۵ دقیقه پس از ورود با کد یکبار مصرف لازم نیست'} />
        <PasswordField label="رمز عبور تازه" value={next} onChange={setNext} autoComplete="new-password" error={refusal('newPassword') !== undefined} helperText={refusal('newPassword') ?? 'دست‌کم ۸ نویسه'} />
        <ProblemAlert error={change.error} shownFields={['currentPassword', 'newPassword']} />
        <Button type="submit" variant="contained" disabled={next === ''} loading={change.isPending} sx={{ justifySelf: 'start' }}>تغییر رمز</Button>
      </Box>
    </Section>
  );
}
