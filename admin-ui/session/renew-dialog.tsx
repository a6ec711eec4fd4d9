import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import { useEffect, useState, type FormEvent } from 'react';
import { useGetIdentity } from 'react-admin';
import { callApi } from '../data/call-api.ts';
import { onSessionEnd } from './session-end.ts';

/** Logs in again over the open screen, which keeps everything that was typed; the waiting calls then go on. */
export function RenewDialog() {
  const { identity } = useGetIdentity();
  const [waiting, setWaiting] = useState<(renewed: boolean) => void>();
  const [refused, setRefused] = useState<string>();
  const [pending, setPending] = useState(false);
  useEffect(() => onSessionEnd(() => new Promise((resolve) => setWaiting(() => resolve))), []);

  const finish = (renewed: boolean) => {
    waiting?.(renewed);
    setWaiting(undefined);
    setRefused(undefined);
  };
  const logIn = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    setPending(true);
    try {
      await callApi('/api/auth/log-in', { method: 'POST', body: JSON.stringify({ identifier: given.get('username'), password: given.get('password') }) });
      const { json } = await callApi('/api/auth/me');
      // Somebody else's session must not go on with this one's screens.
      if (identity !== undefined && (json as { user: { id: string } }).user.id !== identity.id) window.location.assign('/admin/');
      else finish(true);
    } catch (error) {
      setRefused(error instanceof Error ? error.message : String(error));
    } finally {
      setPending(false);
    }
  };
  return (
    <Dialog open={waiting !== undefined} onClose={() => finish(false)} maxWidth="xs" fullWidth>
      <form onSubmit={(event) => void logIn(event)}>
        <DialogTitle>نشست شما پایان یافته است</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2 }}>
          <DialogContentText>دوباره وارد شوید؛ آنچه نوشته‌اید سر جای خود می‌ماند.</DialogContentText>
          <TextField name="username" label="نام کاربری" defaultValue={String(identity?.['username'] ?? '')} autoComplete="username" required slotProps={{ htmlInput: { dir: 'ltr' } }} />
          <TextField name="password" type="password" label="رمز عبور" autoComplete="current-password" required autoFocus slotProps={{ htmlInput: { dir: 'ltr' } }} />
          {refused !== undefined && <Alert severity="error">{refused}</Alert>}
        </DialogContent>
        <DialogActions>
          <Button onClick={() => finish(false)}>خروج</Button>
          <Button type="submit" variant="contained" disabled={pending}>ورود</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
