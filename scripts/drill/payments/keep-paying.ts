import { randomUUID } from 'node:crypto';
import type { DrillSystem } from '../drill-system.ts';
import { between, pause } from '../pause.ts';
import { HABITS, type BegunPayment } from './habits.ts';

/** What payers did, by name. */
export interface Paid {
  done: Record<string, number>;
  callbacks: number;
  refusedByBank: number;
  /** Answers of the callback that were not 303. */
  strangeAnswers: string[];
}

export type Customer = 'customer' | 'otherCustomer';

interface Conditions {
  untilMs: number;
  signal: AbortSignal;
  /** The last authority of each customer. */
  authorities: Map<Customer, string>;
}

/** One payer who takes up one habit after another until the time is over. */
export async function keepPaying(system: DrillSystem, customer: Customer, from: number, conditions: Conditions): Promise<Paid> {
  const { origin, demo } = system.stack.endpoints();
  const person = demo?.[customer];
  if (person === undefined) throw new Error('The system has no demo customer.');
  const post = await poster(origin, { identifier: person.mobile, password: person.password });
  const paid: Paid = { done: {}, callbacks: 0, refusedByBank: 0, strangeAnswers: [] };
  const habits = Object.entries(HABITS);
  for (let turn = from; ; ) {
    const [name, habit] = habits[turn % habits.length] as (typeof habits)[number];
    const amountRial = BigInt(100_000 + (turn % 97) * 10_000);
    const begunAt = Date.now();
    const { status, body } = await post('/portal/payments', { amount: amountRial.toString() });
    if (status === 503) paid.refusedByBank += 1;
    else if (status !== 201) throw new Error(`The portal answered ${status} to a payment.`);
    else {
      const payment = begun(String(body['redirectUrl']), { begunAt, amountRial, customer, origin, paid, conditions });
      conditions.authorities.set(customer, payment.authority);
      paid.done[name] = (paid.done[name] ?? 0) + 1;
      turn += 1;
      await habit(payment);
    }
    if (!(await pause(between(50, 400), conditions))) return paid;
  }
}

/** Posts as a customer's program does, once: a bank that is away is a matter of course here. */
async function poster(origin: string, logInAs: { identifier: string; password: string }) {
  const headers: Record<string, string> = { 'content-type': 'application/json' };
  const post = async (path: string, body: object) => {
    const answer = await fetch(`${origin}/api${path}`, { method: 'POST', headers: { ...headers, 'idempotency-key': randomUUID() }, body: JSON.stringify(body) });
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
  };
  const { body } = await post('/auth/log-in', logInAs);
  headers['authorization'] = `Bearer ${String(body['token'])}`;
  return post;
}

interface Circumstances {
  begunAt: number;
  amountRial: bigint;
  customer: Customer;
  origin: string;
  paid: Paid;
  conditions: Conditions;
}

function begun(redirectUrl: string, { begunAt, amountRial, customer, origin, paid, conditions }: Circumstances): BegunPayment {
  const authority = redirectUrl.split('/').at(-1) ?? '';
  const other: Customer = customer === 'customer' ? 'otherCustomer' : 'customer';
  return {
    authority,
    amountRial,
    ageMs: () => Date.now() - begunAt,
    async decide(decision, amount) {
      const body = `decision=${decision}${amount === undefined ? '' : `&amount=${amount}`}`;
      const { status, headers } = await fetch(redirectUrl, { method: 'POST', body, redirect: 'manual' });
      if (status !== 303) throw new Error(`The bank's page answered ${status}.`);
      return headers.get('location') ?? '';
    },
    async arrive(address) {
      paid.callbacks += 1;
      const answer = await fetch(address, { redirect: 'manual' }).catch((error: unknown) => error);
      const said = answer instanceof Response ? String(answer.status) : 'no answer';
      if (said !== '303') paid.strangeAnswers.push(said);
    },
    forge: (status, whose = authority) => `${origin}/api/payments/callback?Authority=${whose}&Status=${status}`,
    othersAuthority: () => conditions.authorities.get(other),
    // To its end: a payer does not know that the drill is over.
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  };
}
