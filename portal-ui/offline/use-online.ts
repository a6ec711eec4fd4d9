import { useSyncExternalStore } from 'react';

const EVENTS = ['online', 'offline'] as const;

/** Whether the device has a network at all; that the portal can be reached it does not say. */
export const useOnline = (): boolean =>
  useSyncExternalStore(
    (tell) => {
      for (const name of EVENTS) window.addEventListener(name, tell);
      return () => {
        for (const name of EVENTS) window.removeEventListener(name, tell);
      };
    },
    () => navigator.onLine,
  );
