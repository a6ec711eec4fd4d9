interface DueTime {
  dueMs: number;
  asOfMs: number;
  /** How late a time may still be run that was missed because the system was away. */
  graceMs: number;
  /** The run before it still sends. */
  predecessorSends: boolean;
  /** Another time of this order waits already for the run before it. */
  anotherWaits: boolean;
}

export type WhatIsDue = { do: 'start' } | { do: 'wait' } | { do: 'miss'; reason: 'late' | 'predecessor' };

/**
 * What becomes of a time that has come. One waits while the run before it sends, however long; a second one that would
 * wait is missed, and so is one whose time is over by more than the grace.
 */
export function whatIsDue({ dueMs, asOfMs, graceMs, predecessorSends, anotherWaits }: DueTime): WhatIsDue {
  if (anotherWaits) return { do: 'miss', reason: 'predecessor' };
  if (predecessorSends) return { do: 'wait' };
  return asOfMs - dueMs > graceMs ? { do: 'miss', reason: 'late' } : { do: 'start' };
}
