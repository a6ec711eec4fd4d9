import Alert from '@mui/material/Alert';
import { useEffect } from 'react';
import { useRefresh } from 'react-admin';
import { noteReached, useReachable } from '../data/reachable.ts';

const AGAIN_MS = 4_000;

/** While the API is away: says so, keeps the screen as it is, and looks again by itself. */
export function UnreachableBanner() {
  const reachable = useReachable();
  const refresh = useRefresh();
  useEffect(() => {
    if (reachable) return;
    const timer = setInterval(() => {
      void fetch('/api/health', { cache: 'no-store' }).then(({ ok }) => {
        if (!ok) return;
        noteReached();
        refresh();
      }, () => undefined);
    }, AGAIN_MS);
    return () => clearInterval(timer);
  }, [reachable, refresh]);
  if (reachable) return null;
  return (
    <Alert severity="warning" variant="filled" role="status" sx={{ position: 'sticky', top: 0, zIndex: 'appBar', borderRadius: 0 }}>
      سامانه پاسخ نمی‌دهد. آنچه نوشته‌اید سر جای خود است؛ هر چند ثانیه دوباره تلاش می‌کنیم.
    </Alert>
  );
}
