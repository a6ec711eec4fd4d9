import { Problem } from '../../../../../domain/problems.ts';

/** Files are read two at a time; those that wait keep their bytes in memory, so both are bounded. */
const MAX_UPLOADS = 32;
const MAX_BYTES = 100 * 1024 * 1024;

let uploads = 0;
let bytes = 0;

/** Runs `work` on a file of this size while there is room for it. Throws `busy` where there is none. */
export async function withUploadSlot<T>(size: number, work: () => Promise<T>): Promise<T> {
  if (uploads >= MAX_UPLOADS || bytes + size > MAX_BYTES) throw new Problem('busy', { extra: { retryAfterSeconds: 5 } });
  uploads += 1;
  bytes += size;
  try {
    return await work();
  } finally {
    uploads -= 1;
    bytes -= size;
  }
}
