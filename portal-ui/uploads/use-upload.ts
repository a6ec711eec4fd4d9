import { useRef, useState } from 'react';
import { orderKey } from '../api/orders.ts';
import { sendWorkbook, type UploadInput } from '../api/uploads.ts';
import { useChange } from '../api/use-change.ts';

/** Sends a workbook, tells how much of it has left, and can be stopped while it is under way. */
export function useUpload(orderId: string) {
  const [sent, setSent] = useState(0);
  const abort = useRef<AbortController>(undefined);
  const send = (input: UploadInput) => {
    setSent(0);
    abort.current = new AbortController();
    return sendWorkbook(orderId, input, { onProgress: setSent, signal: abort.current.signal });
  };
  const upload = useChange(send, orderKey(orderId));
  const aborted = upload.error instanceof DOMException && upload.error.name === 'AbortError';
  return { ...upload, error: aborted ? null : upload.error, sent, stop: () => abort.current?.abort() };
}
