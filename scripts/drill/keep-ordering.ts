import { logIn } from '../order/portal-client.ts';
import type { DrillSystem } from './drill-system.ts';
import { pause } from './pause.ts';
import { placeOrder } from './place-order.ts';

interface Orders {
  /** Numbers of each order. */
  numbers: number;
  pins: number;
  /** Where the customer's numbers begin; each order takes new ones. */
  from: number;
}

/** One customer who orders again as soon as the last run has ended; answers the runs' ids. */
export async function keepOrdering(
  system: DrillSystem,
  customer: 'customer' | 'otherCustomer',
  { numbers, pins, from }: Orders,
  conditions: { untilMs: number; signal: AbortSignal },
): Promise<string[]> {
  const { origin, demo, simulators } = system.stack.endpoints();
  const person = demo?.[customer];
  if (person === undefined) throw new Error('The system has no demo customer.');
  const client = await logIn(origin, { identifier: person.mobile, password: person.password });
  const buyer = { client, mobile: `+98${person.mobile.slice(1)}`, sms: simulators.sms };
  const runs: string[] = [];
  for (let next = from; ; next += numbers) {
    const run = await placeOrder(buyer, { numbers, pins, from: next });
    runs.push(run);
    while (!(await hasEnded(system, run))) if (!(await pause(300, conditions))) return runs;
    if (!(await pause(0, conditions))) return runs;
  }
}

async function hasEnded({ db }: DrillSystem, runId: string): Promise<boolean> {
  // The database may be away: that is no news about the run.
  const rows = await db.query('select 1 from runs where id = $1 and ended_at is not null', [runId]).catch(() => []);
  return rows.length > 0;
}
