import { expect, it, onTestFinished } from 'vitest';
import { openPayment } from '../../database/payments/open-payment.ts';
import { createPayment } from '../../database/payments/create-payment.ts';
import { creditPayment } from '../../database/payments/credit-payment.ts';
import { createHttpBankGateway } from '../../gateways/bank/index.ts';
import { crossCheckPayments } from '../../worker/cross-check-payments.ts';
import { VERIFIED } from '../database/payments/at-the-bank.ts';
import { useWorld } from '../database/support/world.ts';
import { emptySimulator } from '../simulators/simulator-process.ts';

const world = useWorld();
const MERCHANT = '11111111-1111-4111-8111-111111111111';

it('wakes payments whose browser never came back, leaves the others alone, and waits for a bank that is away', async () => {
  const { db } = world();
  const simulator = await emptySimulator('bank');
  const bank = createHttpBankGateway({ url: simulator.url, merchantId: MERCHANT, timeoutMs: 1_000 });
  onTestFinished(() => bank.close());
  const opened = async (decision: 'pay' | 'cancel' | undefined) => {
    const { id: organisationId, userId } = await world().organisation();
    const paymentId = await createPayment(db, { organisationId, userId, amount: 500_000n, address: '127.0.0.1' });
    const reply = await bank.request({ amountRial: 500_000n, description: 'افزایش اعتبار', callbackUrl: 'http://127.0.0.1:1/' });
    if (reply.kind !== 'created') throw new Error(reply.kind);
    await db.transaction((tx) => openPayment(db, tx, { paymentId, authority: reply.authority, redirectUrl: reply.redirectUrl }));
    if (decision !== undefined) await fetch(reply.redirectUrl, { method: 'POST', body: `decision=${decision}`, redirect: 'manual' });
    return paymentId;
  };
  const woken = async (paymentId: string) =>
    (await db.query(`select id from outbox where kind = 'signal' and workflow_id = $1`, [`payment/${paymentId}`])).length;

  const [paid, undecided, givenUp, creditedMeanwhile] = [await opened('pay'), await opened(undefined), await opened('cancel'), await opened('pay')];
  await creditPayment(db, creditedMeanwhile, VERIFIED);
  expect(await crossCheckPayments({ db, bank })).toBe(1);
  expect([await woken(paid), await woken(undecided), await woken(givenUp), await woken(creditedMeanwhile)]).toEqual([1, 0, 0, 0]);
  expect(await db.query('select id from tasks')).toEqual([]);

  await simulator.call('PUT', '/faults', { outage: true });
  expect(await crossCheckPayments({ db, bank })).toBe(0);
});
