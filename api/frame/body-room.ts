import { Problem } from '../../domain/problems.ts';

const MB = 1024 * 1024;
/** Files on their way in stand in memory: all of them together, and those of one organisation (two of the largest). */
const MAX_BYTES = 128 * MB;
const MAX_BYTES_OF_ONE = 52 * MB;

let all = 0;
const byOwner = new Map<string, number>();

/**
 * Reads a body of up to `bytes` while there is room for it; who sends slowly keeps only his own organisation's room.
 * Throws Problem `busy` where there is none.
 */
export async function withBodyRoom<T>(owner: string, bytes: number, read: () => Promise<T>): Promise<T> {
  const own = byOwner.get(owner) ?? 0;
  if (all + bytes > MAX_BYTES || own + bytes > MAX_BYTES_OF_ONE) throw new Problem('busy', { extra: { retryAfterSeconds: 5 } });
  all += bytes;
  byOwner.set(owner, own + bytes);
  try {
    return await read();
  } finally {
    all -= bytes;
    const left = (byOwner.get(owner) ?? bytes) - bytes;
    if (left > 0) byOwner.set(owner, left);
    else byOwner.delete(owner);
  }
}
