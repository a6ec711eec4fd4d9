import { createPayment } from '../../../database/payments/create-payment.ts';
import { openPayment } from '../../../database/payments/open-payment.ts';
import { takeCallback } from '../../../database/payments/take-callback.ts';
import { createHttpBankGateway } from '../../../gateways/bank/index.ts';
import { textOfHistory } from '../../replay/histories.ts';
import { paymentRow } from '../../database/payments/at-the-bank.ts';
import { BANK_MERCHANT, type ProcessesWorld } from './processes-world.ts';

export const AMOUNT = 500_000n;

/** PostgreSQL's clock does not skip: a payment begins at the time to which the processes' clock has come. */
export async function beginNow({ money, environment }: ProcessesWorld, paymentId: string): Promise<void> {
  const now = new Date(await environment.currentTimeMs());
  await money.owner.transaction(async (tx) => {
    await money.owner.query('alter table payments disable trigger guard', [], tx);
    await money.owner.query('update payments set created_at = $2 where id = $1 returning id', [paymentId, now], tx);
    await money.owner.query('alter table payments enable trigger guard', [], tx);
  });
}

/** A payment at the bank's simulator, with its process, and what payer, bank and time may do to it. */
export class PaymentAtBank {
  readonly id: string;
  readonly organisation: { id: string; userId: string };
  readonly #world: ProcessesWorld;
  readonly #authority: string;
  readonly #page: string;

  private constructor(world: ProcessesWorld, known: { id: string; organisation: { id: string; userId: string }; authority: string; page: string }) {
    this.#world = world;
    this.id = known.id;
    this.organisation = known.organisation;
    this.#authority = known.authority;
    this.#page = known.page;
  }

  /** Opened as the API opens it; its process runs. */
  static async open(world: ProcessesWorld): Promise<PaymentAtBank> {
    const { db } = world.money;
    const organisation = await world.money.organisation();
    const id = await createPayment(db, { organisationId: organisation.id, userId: organisation.userId, amount: AMOUNT, address: '127.0.0.1' });
    await beginNow(world, id);
    const gateway = createHttpBankGateway({ url: world.bank.url, merchantId: BANK_MERCHANT });
    const reply = await gateway.request({ amountRial: AMOUNT, description: 'افزایش اعتبار', callbackUrl: 'http://127.0.0.1:1/api/payments/callback' });
    await gateway.close();
    if (reply.kind !== 'created') throw new Error(`The bank opened nothing: ${reply.kind}`);
    await db.transaction((tx) => openPayment(db, tx, { paymentId: id, authority: reply.authority, redirectUrl: reply.redirectUrl }));
    await world.relay();
    return new PaymentAtBank(world, { id, organisation, authority: reply.authority, page: reply.redirectUrl });
  }

  /** The payer decides on the bank's page. */
  async decides(decision: 'pay' | 'cancel', amount?: bigint): Promise<void> {
    const body = `decision=${decision}${amount === undefined ? '' : `&amount=${amount}`}`;
    const { status } = await fetch(this.#page, { method: 'POST', body, redirect: 'manual' });
    if (status !== 303) throw new Error(`The bank's page answered ${status}.`);
  }

  /** A browser, or whoever says so, comes back. */
  async comesBack(hint: 'ok' | 'not-ok'): Promise<void> {
    await takeCallback(this.#world.money.db, { authority: this.#authority, hint, address: '127.0.0.1' });
    await this.#world.relay();
  }

  row() {
    return paymentRow(this.#world.money, this.id);
  }

  /** Waits on the real clock until it is shown so. */
  async becomes(status: string): Promise<void> {
    await this.#world.until(`the payment is ${status}`, async () => (await this.row()).status === status);
  }

  /** Its process's end; time skips meanwhile. No number of a card ever stands in its history. */
  async ends(): Promise<string> {
    const { client } = this.#world.environment;
    const status = (await client.workflow.getHandle(`payment/${this.id}`).result()) as string;
    if (/502229|\*{6}/.test(await textOfHistory(client, `payment/${this.id}`))) throw new Error('A card stands in the history.');
    return status;
  }

  available(): Promise<bigint> {
    return this.#world.money.available(this.organisation.id);
  }

  /** What was asked of the bank and heard, as `kind result code`. */
  async story(kind?: string): Promise<string[]> {
    const rows = await this.#world.money.db.query<{ line: string }>(
      `select concat_ws(' ', kind, result, code) as line from payment_events where payment_id = $1 and ($2::text is null or kind = $2) order by id`,
      [this.id, kind ?? null]);
    return rows.map(({ line }) => line);
  }

  async messages(): Promise<string[]> {
    const rows = await this.#world.money.db.query<{ kind: string }>('select kind from messages where organisation_id = $1', [this.organisation.id]);
    return rows.map(({ kind }) => kind);
  }

  async tasks(): Promise<{ id: string; reason: string }[]> {
    return this.#world.money.db.query<{ id: string; reason: string }>(
      `select id, detail->>'reason' as reason from tasks where subject_id = $1 order by created_at`, [this.id]);
  }
}
