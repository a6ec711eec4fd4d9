import { useSyncExternalStore } from 'react';

const LOOK_AGAIN_MS = 30 * 60_000;

let newer = false;
const told = new Set<() => void>();

/**
 * Puts the page for the time without a network into the browser, once the portal itself is there. A second worker that
 * takes over while the portal is open means that a newer portal was put in place. A browser that keeps no workers
 * (a private window, plain http) does without.
 */
export function keepOfflinePage(): void {
  const workers = 'serviceWorker' in navigator ? navigator.serviceWorker : undefined;
  if (!import.meta.env.PROD || workers === undefined) return;
  const begun = workers.controller !== null;
  workers.addEventListener('controllerchange', () => {
    if (!begun) return;
    newer = true;
    for (const tell of told) tell();
  });
  const register = async () => {
    const registration = await workers.register('/service-worker.js');
    // Without a network the look fails, and the next one comes.
    setInterval(() => void registration.update().catch(() => undefined), LOOK_AGAIN_MS);
  };
  window.addEventListener('load', () => void register().catch(() => undefined));
}

/** True once a newer portal than the open one is in place. */
export const useNewVersion = (): boolean =>
  useSyncExternalStore(
    (tell) => {
      told.add(tell);
      return () => told.delete(tell);
    },
    () => newer,
  );
