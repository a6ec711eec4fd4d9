import Dialog from '@mui/material/Dialog';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { lazy, Suspense, useEffect, useState } from 'react';
import { fetchMe } from '../api/auth.ts';
import { onSessionEnd } from '../api/session-end.ts';
import { Loading } from '../feedback/query-state.tsx';
import { useSession } from './session.tsx';

/** Seldom needed, so fetched when it is; files of the portal need no session. */
const LogInWays = lazy(async () => ({ default: (await import('./log-in-ways.tsx')).LogInWays }));

/** Logs in again over the open screen, which keeps everything that was typed; the waiting calls then go on. */
export function RenewDialog() {
  const { user } = useSession();
  const [waiting, setWaiting] = useState<(renewed: boolean) => void>();
  useEffect(() => onSessionEnd(() => new Promise((resolve) => setWaiting(() => resolve))), []);

  const finish = (renewed: boolean) => {
    waiting?.(renewed);
    setWaiting(undefined);
  };
  const arrived = async () => {
    const me = await fetchMe();
    // Somebody else's session must not go on with this one's screens.
    if (me.user.id !== user.id) window.location.assign('/');
    else finish(true);
  };
  return (
    <Dialog open={waiting !== undefined} onClose={() => finish(false)} maxWidth="xs" fullWidth>
      <DialogTitle>نشست شما پایان یافته است</DialogTitle>
      <DialogContent>
        <Typography variant="body2" color="text.secondary" sx={{ mb: 1 }}>دوباره وارد شوید؛ آنچه نوشته‌اید سر جای خود می‌ماند.</Typography>
        <Suspense fallback={<Loading />}>
          <LogInWays identifier={user.username} mobile={user.mobile ?? undefined} signUp={false} onDone={() => void arrived().catch(() => finish(false))} />
        </Suspense>
      </DialogContent>
    </Dialog>
  );
}
