import { Problem } from '../../../../domain/problems.ts';

/**
 * Payments that wait for the bank's first answer at once in this process. Each holds a database connection meanwhile (its
 * idempotency key is locked by it): a bank that hangs must not take them all.
 */
const MAX_OPENINGS = 6;

let openings = 0;

/** Runs `work` while there is room. Throws Problem `bank-unavailable` where there is none: the bank is slow just now. */
export async function withOpeningSlot<T>(work: () => Promise<T>): Promise<T> {
  if (openings >= MAX_OPENINGS) throw new Problem('bank-unavailable', { extra: { retryAfterSeconds: 5 } });
  openings += 1;
  try {
    return await work();
  } finally {
    openings -= 1;
  }
}
