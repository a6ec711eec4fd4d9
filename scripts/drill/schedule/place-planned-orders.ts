import { tehranTime, toJalali, formatJalaliDate } from '../../../domain/calendar/jalali.ts';
import { logIn } from '../../order/portal-client.ts';
import type { Endpoints } from '../../stack/endpoints.ts';
import { confirmedOrder } from '../place-order.ts';

interface Window {
  /** Epoch milliseconds: the orders' times lie evenly between these. */
  fromMs: number;
  untilMs: number;
  orders: number;
  numbersEach: number;
}

const MINUTE_MS = 60_000;

/** Two customers' orders at chosen times, and one of each that repeats, whose first time is a whole minute in the window. Answers how many. */
export async function placePlannedOrders({ origin, demo, simulators }: Endpoints, { fromMs, untilMs, orders, numbersEach }: Window): Promise<number> {
  let placed = 0;
  for (const [place, customer] of (['customer', 'otherCustomer'] as const).entries()) {
    const person = demo?.[customer];
    if (person === undefined) throw new Error('The system has no demo customer.');
    const client = await logIn(origin, { identifier: person.mobile, password: person.password });
    const buyer = { client, mobile: `+98${person.mobile.slice(1)}`, sms: simulators.sms };
    const wanted = (n: number) => ({ numbers: numbersEach, pins: 0, from: 100_001 + (place * 500 + n) * numbersEach });
    for (let n = 0; n < orders / 2; n += 1, placed += 1) {
      const at = new Date(fromMs + ((untilMs - fromMs) * (2 * n + place)) / orders);
      await confirmedOrder(buyer, wanted(n), { schedule: { at: at.toISOString() } });
    }
    const minute = Math.ceil(fromMs / MINUTE_MS) * MINUTE_MS;
    const rule = { kind: 'daily', at: tehranTime(minute), from: formatJalaliDate(toJalali(minute)), count: 2 };
    await confirmedOrder(buyer, wanted(499), { repeat: rule });
    placed += 1;
  }
  return placed;
}
