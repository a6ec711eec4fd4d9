import { useSyncExternalStore } from 'react';

let reachable = true;
const listeners = new Set<() => void>();

function set(now: boolean): void {
  if (reachable === now) return;
  reachable = now;
  for (const listener of listeners) listener();
}

export const noteReached = () => set(true);
export const noteUnreachable = () => set(false);

// Without a network react-admin's calls wait by themselves and are sent when it is back.
if (typeof window !== 'undefined') window.addEventListener('offline', noteUnreachable);

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Whether the last call got through to the API. */
export const useReachable = (): boolean => useSyncExternalStore(subscribe, () => reachable);
