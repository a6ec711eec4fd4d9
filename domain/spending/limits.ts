import { addDays, jalaliMonthLength, type JalaliDate } from '../calendar/jalali.ts';

const SPENDING_LIMITS = ['buyer-daily', 'buyer-monthly', 'organisation-daily', 'organisation-monthly'] as const;
export type SpendingLimit = (typeof SPENDING_LIMITS)[number];
export const SPENDING_LIMIT_PERSIAN: Record<SpendingLimit, string> = {
  'buyer-daily': 'سقف روزانه خریدار',
  'buyer-monthly': 'سقف ماهانه خریدار',
  'organisation-daily': 'سقف روزانه سازمان',
  'organisation-monthly': 'سقف ماهانه سازمان',
};

/** One limit and what was spent of it in its day or month; rial. */
export interface Room {
  limit: SpendingLimit;
  allowed: bigint;
  spent: bigint;
}

/** The first limit that has no room for the price, with what is left of it. A limit that was lowered below what is spent leaves 0. */
export function limitReached(rooms: readonly Room[], price: bigint): (Room & { left: bigint }) | undefined {
  for (const room of rooms) {
    const left = room.allowed > room.spent ? room.allowed - room.spent : 0n;
    if (price > left) return { ...room, left };
  }
  return undefined;
}

/** First and last day of the Jalali month that a day belongs to. */
export function monthOf(date: JalaliDate): { first: JalaliDate; last: JalaliDate } {
  const first = { ...date, day: 1 };
  return { first, last: addDays(first, jalaliMonthLength(date.year, date.month) - 1) };
}

/** An owner's own confirmation needs nobody's approval; a buyer's does from the organisation's threshold on. */
export function needsApproval(role: string, payable: bigint, approvalFrom: bigint | null): boolean {
  return role === 'buyer' && approvalFrom !== null && payable >= approvalFrom;
}
