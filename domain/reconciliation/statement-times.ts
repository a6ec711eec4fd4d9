const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/**
 * How long before it is asked again for a statement that has not come, by how long it has been waited for: each quarter of
 * an hour, after an hour each half. Undefined after six hours: then people are told, and the next day's turn asks again.
 */
export function statementPauseMs(waitedMs: number): number | undefined {
  if (waitedMs >= 6 * HOUR) return undefined;
  return waitedMs < HOUR ? 15 * MINUTE : 30 * MINUTE;
}

/**
 * A call that leaves us shortly before midnight may be the operator's of the next day. Attempts of the last minutes of a
 * day are therefore looked for with the next one, in the statements of both days.
 */
export const MIDNIGHT_EDGE_MINUTES = 15;

/** How many days back a day that was never reconciled is still asked for; operators keep statements for some months. */
export const DAYS_LOOKED_BACK = 60;
/** A day with open differences is looked at again for so long: much is settled a day later. */
export const DAYS_LOOKED_AT_AGAIN = 7;

/** Up to so many differences of one operator and day are a task each; more are one task with counts. */
export const TASKS_FOR_ONE_DAY = 20;
