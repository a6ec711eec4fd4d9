import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { ApiProblem } from '../api/api-problem.ts';
import { ProblemAlert } from '../feedback/problem-alert.tsx';
import { PasswordField } from '../fields/password-field.tsx';

interface Props {
  title: string;
  busy: boolean;
  error: unknown;
  onAnswer: (password: string) => void;
  onClose: () => void;
}

/** A PIN is money: a session left open on a desk must not be enough to read it. */
export function PasswordQuestion({ title, busy, error, onAnswer, onClose }: Props) {
  const [password, setPassword] = useState('');
  const refusal = error instanceof ApiProblem ? error.forField('password') : undefined;
  return (
    <Dialog open onClose={busy ? undefined : onClose} maxWidth="xs" fullWidth>
      <form onSubmit={(event) => { event.preventDefault(); onAnswer(password); }}>
        <DialogTitle>{title}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2 }}>
          <Typography variant="body2" color="text.secondary">رمز عبور خود را وارد کنید. هر بار دیدن رمزها ثبت می‌شود.</Typography>
          <PasswordField value={password} onChange={setPassword} autoFocus error={refusal !== undefined} helperText={refusal} />
          {refusal === undefined && <ProblemAlert error={error} />}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose} disabled={busy}>انصراف</Button>
          <Button type="submit" variant="contained" disabled={password === ''} loading={busy}>تایید</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
