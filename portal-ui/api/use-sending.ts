import type { QueryKey } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { UploadOptions } from './upload.ts';
import { useChange } from './use-change.ts';

/** Sends a form with a file, tells how much of it has left, and can be stopped while it is under way. */
export function useSending<Input, Answer>(send: (input: Input, options: UploadOptions) => Promise<Answer>, ...madeOld: QueryKey[]) {
  const [sent, setSent] = useState(0);
  const abort = useRef<AbortController>(undefined);
  const begin = (input: Input) => {
    setSent(0);
    abort.current = new AbortController();
    return send(input, { onProgress: setSent, signal: abort.current.signal });
  };
  const sending = useChange(begin, ...madeOld);
  const aborted = sending.error instanceof DOMException && sending.error.name === 'AbortError';
  return { ...sending, error: aborted ? null : sending.error, sent, stop: () => abort.current?.abort() };
}
