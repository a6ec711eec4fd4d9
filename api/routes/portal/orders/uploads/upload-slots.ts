import { Problem } from '../../../../../domain/problems.ts';

/** Two files are read at once; this many more may wait with their bytes in memory. */
const MAX_AT_ONCE = 2 + 6;
let taken = 0;

/** Runs `work` while one of the places for uploads is taken. Throws `busy` where all are. */
export async function withUploadSlot<T>(work: () => Promise<T>): Promise<T> {
  if (taken >= MAX_AT_ONCE) throw new Problem('busy', { extra: { retryAfterSeconds: 5 } });
  taken += 1;
  try {
    return await work();
  } finally {
    taken -= 1;
  }
}
