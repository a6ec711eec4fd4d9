import { beforeEach, describe, expect, it } from 'vitest';
import { createPayment } from '../../database/payments/create-payment.ts';
import { resolveTask } from '../../database/tasks/resolve-task.ts';
import { paymentRow } from '../database/payments/at-the-bank.ts';
import { AMOUNT, beginNow, PaymentAtBank } from './support/at-the-bank.ts';
import { useProcesses } from './support/processes-world.ts';

const processes = useProcesses();
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

beforeEach(async () => {
  await processes().bank.call('DELETE', '/faults');
});
const bankFaults = async (faults: object) => expect((await processes().bank.call('PUT', '/faults', faults)).status).toBe(200);
const opened = () => PaymentAtBank.open(processes());
const record = (payment: PaymentAtBank, story: string) => processes().record(`payment/${payment.id}`, story);

async function isCreditedOnce(payment: PaymentAtBank): Promise<void> {
  expect(await payment.row()).toMatchObject({ status: 'verified', outcome: 'credit' });
  expect(await payment.available()).toBe(AMOUNT);
  expect(await payment.messages()).toEqual(['payment-credited']);
  expect(await processes().money.differences()).toEqual([]);
}

async function personSettles(payment: PaymentAtBank): Promise<void> {
  const { db } = processes().money;
  const actorId = await processes().money.staff('finance');
  for (const { id } of await payment.tasks()) {
    await db.transaction((tx) => resolveTask(db, tx, { taskId: id, resolution: 'از بانک پرسیده شد', actorId, role: 'finance', address: '127.0.0.1' }));
  }
}

describe('money that comes', () => {
  it('is credited as soon as the payer is back', async () => {
    const payment = await opened();
    await payment.decides('pay');
    await payment.comesBack('ok');
    await payment.becomes('verified');
    expect(await payment.ends()).toBe('verified');
    await isCreditedOnce(payment);
    expect(await payment.story('verify')).toEqual(['verify paid 100']);
    await record(payment, 'payment-paid');
  });

  it('is credited though the browser never comes back', async () => {
    const payment = await opened();
    await payment.decides('pay');
    expect(await payment.ends()).toBe('verified');
    await isCreditedOnce(payment);
    expect(await payment.story('callback')).toEqual([]);
  });

  it('is credited once, when fifty callbacks come at once and again after it', async () => {
    const payment = await opened();
    await payment.decides('pay');
    await Promise.all(Array.from({ length: 50 }, () => payment.comesBack('ok')));
    expect(await payment.ends()).toBe('verified');
    await Promise.all(Array.from({ length: 20 }, () => payment.comesBack('not-ok')));
    await isCreditedOnce(payment);
  });

  it('is credited after the expiry', async () => {
    const payment = await opened();
    await processes().sleep(40 * MINUTE);
    await payment.becomes('expired');
    await payment.decides('pay');
    expect(await payment.ends()).toBe('verified');
    await isCreditedOnce(payment);
    await record(payment, 'payment-late');
  });

  it('is credited whatever the callback says, and in whatever order they come', async () => {
    const payment = await opened();
    await payment.comesBack('not-ok');
    await payment.comesBack('ok');
    await payment.decides('pay');
    await payment.comesBack('not-ok');
    await payment.becomes('verified');
    await isCreditedOnce(payment);
  });

  it('is credited by a verify whose answer was lost: the next one says 101', async () => {
    const payment = await opened();
    await bankFaults({ dropVerifyAnswerRate: 1 });
    await payment.decides('pay');
    await payment.comesBack('ok');
    await processes().until('it was verified in silence', async () => (await payment.story('verify')).includes('verify silence'));
    expect(await payment.available()).toBe(0n);
    await bankFaults({ dropVerifyAnswerRate: 0 });
    expect(await payment.ends()).toBe('verified');
    await isCreditedOnce(payment);
    expect((await payment.story('verify')).at(-1)).toBe('verify paid 101');
  });

  it('is credited after hours in which the bank could not be reached, and is not shown as expired meanwhile', async () => {
    const payment = await opened();
    await payment.decides('pay');
    await bankFaults({ outage: true });
    await processes().sleep(5 * HOUR);
    expect(await payment.row()).toMatchObject({ status: 'pending', outcome: null });
    await bankFaults({ outage: false });
    expect(await payment.ends()).toBe('verified');
    await isCreditedOnce(payment);
  });

  it('is credited after a number that we don’t know, which finance is told of', async () => {
    const payment = await opened();
    await bankFaults({ verifyErrorCode: -12 });
    await payment.decides('pay');
    await payment.comesBack('ok');
    await processes().until('finance has a task', async () => (await payment.tasks()).length === 1);
    expect(await payment.tasks()).toMatchObject([{ reason: 'odd-answer' }]);
    await bankFaults({ verifyErrorCode: null });
    expect(await payment.ends()).toBe('verified');
    await isCreditedOnce(payment);
  });
});

describe('money that does not come', () => {
  it('is never credited for callbacks that say OK, however many; and they do not use up the bank’s patience', async () => {
    const payment = await opened();
    for (let n = 0; n < 30; n += 1) await payment.comesBack('ok');
    await processes().until('the bank was asked', async () => (await payment.story('inquiry')).length > 1);
    expect(await payment.row()).toMatchObject({ status: 'pending', outcome: null });
    expect(await payment.available()).toBe(0n);
    expect(await payment.story('verify')).toEqual([]);
    await payment.decides('pay');
    expect(await payment.ends()).toBe('verified');
    await isCreditedOnce(payment);
  });

  it('leaves a payment that was given up failed, which is followed to the bank’s deadline', async () => {
    const payment = await opened();
    await payment.decides('cancel');
    await payment.comesBack('not-ok');
    await payment.becomes('failed');
    expect(await payment.row()).toMatchObject({ failure_code: 'not-paid', closed_at: null });
    expect(await payment.ends()).toBe('failed');
    expect((await payment.row()).closed_at).not.toBeNull();
    expect(await payment.available()).toBe(0n);
    expect(await payment.messages()).toEqual([]);
    await record(payment, 'payment-given-up');
  });

  it('leaves a payment that nobody touched expired, with a short history', async () => {
    const payment = await opened();
    expect(await payment.ends()).toBe('expired');
    expect(await payment.row()).toMatchObject({ status: 'expired', outcome: null });
    const { historyLength } = await processes().environment.client.workflow.getHandle(`payment/${payment.id}`).describe();
    expect(historyLength).toBeLessThan(1_500);
  });

  it('is not decided by silence: after the deadline finance is asked, and their word ends it', async () => {
    const payment = await opened();
    await bankFaults({ outage: true });
    await processes().sleep(73 * HOUR);
    await processes().until('finance has a task', async () => (await payment.tasks()).length === 1);
    expect(await payment.tasks()).toMatchObject([{ reason: 'no-answer' }]);
    expect((await payment.row()).closed_at).toBeNull();
    await personSettles(payment);
    expect(await payment.ends()).toBe('expired');
  });

  it('ends a payment that the API left without an authority', async () => {
    const { db } = processes().money;
    const { id: organisationId, userId } = await processes().money.organisation();
    const paymentId = await createPayment(db, { organisationId, userId, amount: AMOUNT, address: '127.0.0.1' });
    await beginNow(processes(), paymentId);
    const { client } = processes().environment;
    // As the sweep starts it.
    const handle = await client.workflow.start('onlinePayment', { workflowId: `payment/${paymentId}`, taskQueue: 'kook', args: [{ paymentId }] });
    expect(await handle.result()).toBe('failed');
    expect(await paymentRow(processes().money, paymentId)).toMatchObject({ failure_code: 'not-opened' });
  });
});

describe('another amount than was asked for', () => {
  const OTHER = AMOUNT - 1_000n;

  it('goes back to the payer, who is told, and is never credited', async () => {
    const payment = await opened();
    await payment.decides('pay', OTHER);
    await payment.comesBack('ok');
    expect(await payment.ends()).toBe('reversed');
    expect(await payment.row()).toMatchObject({ outcome: 'reversal', failure_code: 'amount-differs', ledger_transaction_id: null });
    expect(await payment.story()).toEqual(expect.arrayContaining(['verify amount-differs -50', 'reverse reversed']));
    expect(await payment.available()).toBe(0n);
    expect(await payment.messages()).toEqual(['payment-reversed']);
    await record(payment, 'payment-reversed');
  });

  it('goes back once, though the bank’s answer was lost', async () => {
    const payment = await opened();
    await bankFaults({ dropReverseAnswerRate: 1 });
    await payment.decides('pay', OTHER);
    await payment.comesBack('ok');
    await processes().until('it was reversed in silence', async () => (await payment.story('reverse')).includes('reverse silence'));
    await bankFaults({ dropReverseAnswerRate: 0 });
    expect(await payment.ends()).toBe('reversed');
    expect(await payment.story('reverse')).toContain('reverse refused -61');
    expect(await payment.messages()).toEqual(['payment-reversed']);
  });

  it('that the bank does not give back any more is finance’s, and their word ends it', async () => {
    const payment = await opened();
    await bankFaults({ reverseErrorCode: -63 });
    await payment.decides('pay', OTHER);
    await payment.comesBack('ok');
    await processes().until('finance has a task', async () => (await payment.tasks()).length === 1);
    expect(await payment.tasks()).toMatchObject([{ reason: 'reversal-refused' }]);
    await processes().sleep(3 * HOUR);
    expect(await payment.row()).toMatchObject({ status: 'pending', outcome: 'reversal', closed_at: null });
    await personSettles(payment);
    expect(await payment.ends()).toBe('reversed');
    expect(await payment.available()).toBe(0n);
  });
});
