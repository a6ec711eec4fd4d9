import { onSessionRenewed } from '../session/session-end.ts';

/** A stream that the browser gave up (a restart behind a proxy) is opened again. */
const AGAIN_MS = 5_000;

/** A browser says of a stream only that it failed: why is asked beside it, without the dialog that a call would open. */
const sessionEnded = async () => (await fetch('/api/auth/me', { cache: 'no-store' })).status === 401;

/**
 * Opens a stream again that the browser gave up: after a while, but where the session has ended only once a person has logged in.
 * The answer is a function that gives it up.
 */
export function reopen(open: () => void, ended: () => Promise<boolean> = sessionEnded): () => void {
  let forget: () => void = () => undefined;
  let given = false;
  const timer = setTimeout(() => {
    void ended().catch(() => false).then((isEnded) => {
      if (given) return;
      if (isEnded) forget = onSessionRenewed(open);
      else open();
    });
  }, AGAIN_MS);
  return () => {
    given = true;
    clearTimeout(timer);
    forget();
  };
}
