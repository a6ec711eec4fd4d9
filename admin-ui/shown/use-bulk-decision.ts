import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useNotify, useRefresh, useUnselectAll, type Identifier } from 'react-admin';
import { toPersianDigits } from '../../domain/digits.ts';
import { useActions } from '../data/use-action.ts';
import { tellRefusal } from '../data/tell-refusal.ts';

/** What became of one of many: decided, or refused in words. */
export interface BulkResult {
  id: Identifier;
  ok: boolean;
  code?: string;
  detail?: string;
}

/** One decision on many records in one call; sent once however often the button is pressed, and shown only as the server answers it. */
export function useBulkDecision(resource: string) {
  const actions = useActions();
  const notify = useNotify();
  const refresh = useRefresh();
  const unselectAll = useUnselectAll(resource);
  const sent = useRef(false);
  const [results, setResults] = useState<readonly BulkResult[]>();
  const { mutate, isPending } = useMutation({
    mutationFn: (body: object) => actions.decideMany(resource, body),
    onSuccess: (answered) => {
      setResults(answered);
      const done = answered.filter(({ ok }) => ok).length;
      notify(`${toPersianDigits(done)} از ${toPersianDigits(answered.length)} مورد انجام شد.`, { type: done === answered.length ? 'success' : 'warning' });
      unselectAll();
    },
    onError: (error: Error) => {
      sent.current = false;
      notify(tellRefusal(error).message, { type: 'error', autoHideDuration: 8_000 });
    },
    onSettled: refresh,
  });
  return {
    results,
    isPending,
    decide(body: object) {
      if (sent.current) return;
      sent.current = true;
      mutate(body);
    },
  };
}
