import { statusOf, type BookEntry } from './book.ts';

/** One answer on its way: `drop` closes the connection instead. */
export type Answer = { status: number; text: string } | 'drop';

export function answerWith(status: number, body: object): Answer {
  return { status, text: JSON.stringify(body) };
}

/** The honest answer to a charge and, alike, to an inquiry about it. */
export function tellEntry(entry: BookEntry, now: number): Answer {
  const { reference, operatorTransactionId, code, pin } = entry;
  const status = statusOf(entry, now);
  if (status === 'in-progress') return answerWith(200, { reference, code: 'in-progress', operatorTransactionId });
  if (status === 'failed') return answerWith(200, { reference, code });
  if (pin !== null) return answerWith(200, { reference, code, operatorTransactionId, pin });
  return answerWith(200, { reference, code, operatorTransactionId });
}

/**
 * Untruths told after the money has moved, one after the other. None of them is a definite answer by the operator's
 * own table, so a caller that takes only the table at its word can't be fooled by any.
 */
export function createLiar(): (reference: string) => Answer {
  const lies: ((reference: string) => Answer)[] = [
    (reference) => answerWith(200, { reference, code: 'accepted-17' }),
    (reference) => answerWith(200, { reference: `${reference}-other`, code: 'inactive-number' }),
    () => ({ status: 500, text: '<html><body>Internal Server Error</body></html>' }),
    (reference) => ({ status: 200, text: `{"reference":"${reference}","code":"try-la` }),
    (reference) => answerWith(200, { reference, code: 'duplicate-reference' }),
    (reference) => answerWith(404, { reference, code: 'unknown-service' }),
  ];
  let next = 0;
  return (reference) => {
    const lie = lies[next] as (reference: string) => Answer;
    next = (next + 1) % lies.length;
    return lie(reference);
  };
}
