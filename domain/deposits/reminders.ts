import { DAY_MS } from '../calendar/jalali-days.ts';

export interface CustomerTimes {
  /** Days after the return, as the settings have them. */
  reminderDays: readonly number[];
  /** Days after which nobody is waited for any more. */
  expiryDays: number;
}

/** What is due for a slip that was returned and not mended. `day`: the latest reminder that is due. */
export interface CustomerDue {
  expired: boolean;
  day: number | undefined;
  /** Epoch milliseconds of what comes next; undefined once it has expired. */
  nextMs: number | undefined;
}

export function customerDue(returnedMs: number, nowMs: number, { reminderDays, expiryDays }: CustomerTimes): CustomerDue {
  const at = (day: number) => returnedMs + day * DAY_MS;
  if (nowMs >= at(expiryDays)) return { expired: true, day: undefined, nextMs: undefined };
  const days = reminderDays.filter((day) => day < expiryDays);
  const past = days.filter((day) => at(day) <= nowMs);
  const next = [...days, expiryDays].filter((day) => at(day) > nowMs);
  return { expired: false, day: past.length === 0 ? undefined : Math.max(...past), nextMs: at(Math.min(...next)) };
}
