import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { useDataProvider, useNotify, useRefresh, type Identifier } from 'react-admin';
import type { Actions } from './data-provider.ts';
import { tellRefusal } from './tell-refusal.ts';

export const useActions = () => useDataProvider<Actions & ReturnType<typeof useDataProvider>>();

/** A form that is done stays on the screen while it fades; the second half of a double click must find it deaf. */
const LEAVING_MS = 500;

interface Action {
  resource: string;
  /** Last part of the action's address. */
  action: string;
  done?: string;
  /** The form closes: it was done, or there is nothing left to be done by it. */
  close?: () => void;
  /** Where the action is not one on a record of the resource. */
  send?: (actions: ReturnType<typeof useActions>) => Promise<unknown>;
}

/**
 * An action of a person on a record: sent once however often the button is pressed, shown as done only after the server's
 * answer, and refused in words. After either the record is read anew, so that nobody decides on what has passed.
 */
export function useAction({ resource, action, done = 'انجام شد.', close, send }: Action) {
  const actions = useActions();
  const notify = useNotify();
  const refresh = useRefresh();
  const sent = useRef(false);
  const { mutate, isPending } = useMutation({
    mutationFn: ({ id, body }: { id: Identifier; body: object }) => (send ? send(actions) : actions.act(resource, id, action, body)),
    onSuccess: () => {
      notify(done, { type: 'success' });
      close?.();
    },
    onError: (error: Error) => {
      const { message, over } = tellRefusal(error);
      notify(message, { type: over ? 'warning' : 'error', autoHideDuration: over ? 30_000 : 8_000 });
      if (over) close?.();
    },
    onSettled: () => {
      setTimeout(() => (sent.current = false), LEAVING_MS);
      refresh();
    },
  });
  return {
    isPending,
    act(id: Identifier, body: object = {}) {
      if (sent.current) return;
      sent.current = true;
      mutate({ id, body });
    },
  };
}
