import { describe, expect, it } from 'vitest';
import { chooseReversal } from '../../../database/payments/choose-reversal.ts';
import { createPayment } from '../../../database/payments/create-payment.ts';
import { creditPayment } from '../../../database/payments/credit-payment.ts';
import { failOpening } from '../../../database/payments/fail-opening.ts';
import { finishReversal } from '../../../database/payments/finish-reversal.ts';
import { matchUnverified } from '../../../database/payments/match-unverified.ts';
import { closePayment, movePayment } from '../../../database/payments/move-payment.ts';
import { openPayment } from '../../../database/payments/open-payment.ts';
import { takeCallback } from '../../../database/payments/take-callback.ts';
import { readOpenProcesses } from '../../../database/sweep/read-open-processes.ts';
import { useWorld } from '../support/world.ts';
import { newAuthority, openedPayment, paymentRow, VERIFIED } from './at-the-bank.ts';

const world = useWorld();
const signalsTo = async (paymentId: string) =>
  world().db.query(`select id from outbox where kind = 'signal' and workflow_id = $1`, [`payment/${paymentId}`]);
const tasksAbout = (subject: string) => world().db.query<{ kind: string; role: string }>('select kind, role from tasks where subject_id = $1', [subject]);

describe('the outcome of a payment', () => {
  it('is one credit, however many verify at once', async () => {
    const { paymentId, authority, organisation } = await openedPayment(world());
    const chosen = await Promise.all(Array.from({ length: 50 }, () => creditPayment(world().db, paymentId, VERIFIED)));
    expect(chosen.filter(Boolean)).toHaveLength(1);
    expect(await world().available(organisation.id)).toBe(500_000n);
    expect(await paymentRow(world(), paymentId)).toMatchObject({ status: 'verified', outcome: 'credit', ledger_transaction_id: `credit:${authority}` });
    expect(await world().differences()).toEqual([]);
  });

  it('is credit or reversal and never both, when twenty of each race', async () => {
    const { db } = world();
    for (let round = 0; round < 8; round += 1) {
      const { paymentId, organisation } = await openedPayment(world());
      const racers = Array.from({ length: 40 }, (_, n) =>
        n % 2 === round % 2 ? creditPayment(db, paymentId, VERIFIED).then((won) => won && 'credit')
          : chooseReversal(db, paymentId, 'amount-differs').then((won) => won && 'reversal'));
      const winners = (await Promise.all(racers)).filter((won) => won !== false);
      expect(winners).toHaveLength(1);
      expect((await paymentRow(world(), paymentId)).outcome).toBe(winners[0]);
      expect(await world().available(organisation.id)).toBe(winners[0] === 'credit' ? 500_000n : 0n);
    }
    expect(await world().differences()).toEqual([]);
  });

  it('is reversal for good, once that intent is committed', async () => {
    const { paymentId, organisation } = await openedPayment(world());
    expect(await chooseReversal(world().db, paymentId, 'amount-differs')).toBe(true);
    expect(await creditPayment(world().db, paymentId, VERIFIED)).toBe(false);
    expect(await paymentRow(world(), paymentId)).toMatchObject({ status: 'pending', closed_at: null });
    await finishReversal(world().db, paymentId);
    await finishReversal(world().db, paymentId);
    expect(await paymentRow(world(), paymentId)).toMatchObject({ status: 'reversed', outcome: 'reversal' });
    expect(await creditPayment(world().db, paymentId, VERIFIED)).toBe(false);
    expect(await world().available(organisation.id)).toBe(0n);
  });

  it.each(['failed', 'expired'] as const)('may come after it was shown as %s', async (status) => {
    const { paymentId, organisation } = await openedPayment(world());
    await movePayment(world().db, paymentId, { status, close: false });
    expect(await creditPayment(world().db, paymentId, VERIFIED)).toBe(true);
    expect(await paymentRow(world(), paymentId)).toMatchObject({ status: 'verified', failure_code: null });
    expect(await world().available(organisation.id)).toBe(500_000n);
  });

  it('does not come after the following has ended: a person is asked', async () => {
    const { paymentId, authority } = await openedPayment(world());
    await closePayment(world().db, paymentId);
    expect(await paymentRow(world(), paymentId)).toMatchObject({ status: 'expired' });
    expect(await creditPayment(world().db, paymentId, VERIFIED)).toBe(false);
    for (let twice = 0; twice < 2; twice += 1) expect(await matchUnverified(world().db, [{ authority, amountRial: 500_000n }])).toBe(0);
    expect(await tasksAbout(paymentId)).toEqual([{ kind: 'payment-stuck', role: 'finance' }]);
  });
});

describe('opening', () => {
  it('without an answer fails the payment, owes nothing, and cannot be made up for later', async () => {
    const organisation = await world().organisation();
    const paymentId = await createPayment(world().db, { organisationId: organisation.id, userId: organisation.userId, amount: 1n, address: '::1' });
    await failOpening(world().db, paymentId, { failure: 'bank-unavailable' });
    expect(await paymentRow(world(), paymentId)).toMatchObject({ status: 'failed', failure_code: 'bank-unavailable', outcome: null });
    const late = world().db.transaction((tx) => openPayment(world().db, tx, { paymentId, authority: newAuthority(), redirectUrl: 'https://bank.example' }));
    await expect(late).rejects.toMatchObject({ code: 'bank-unavailable' });
  });

  it('twice under one authority is refused by the database', async () => {
    const { authority } = await openedPayment(world());
    const { id: organisationId, userId } = await world().organisation();
    const paymentId = await createPayment(world().db, { organisationId, userId, amount: 1n, address: '::1' });
    const again = world().db.transaction((tx) => openPayment(world().db, tx, { paymentId, authority, redirectUrl: 'https://bank.example' }));
    await expect(again).rejects.toMatchObject({ original: { code: '23505' } });
  });

  it('keeps the process that follows it open until its end', async () => {
    const { paymentId } = await openedPayment(world());
    const isOpen = async () => (await readOpenProcesses(world().db, `payment/${paymentId.slice(0, -1)}`)).some(({ workflowId }) => workflowId === `payment/${paymentId}`);
    expect(await isOpen()).toBe(false);
    const { paymentId: old } = await openedPayment(world());
    await world().owner.query(`alter table payments disable trigger guard`);
    await world().owner.query(`update payments set created_at = now() - interval '1 minute' where id = any($1::uuid[]) returning id`, [[paymentId, old]]);
    await world().owner.query(`alter table payments enable trigger guard`);
    expect(await isOpen()).toBe(true);
    await creditPayment(world().db, paymentId, VERIFIED);
    expect(await isOpen()).toBe(false);
  });
});

describe('a callback', () => {
  it('of an unknown authority changes nothing', async () => {
    expect(await takeCallback(world().db, { authority: newAuthority(), hint: 'ok', address: '10.0.0.1' })).toBeUndefined();
  });

  it('only wakes the process, by one signal at a time, and is noted a hundred times at most', async () => {
    const { paymentId, authority, organisation } = await openedPayment(world());
    const called = await Promise.all(Array.from({ length: 150 }, () => takeCallback(world().db, { authority, hint: 'ok', address: '10.0.0.1' })));
    expect(new Set(called.map((payment) => payment?.paymentId))).toEqual(new Set([paymentId]));
    expect(await signalsTo(paymentId)).toHaveLength(1);
    expect(await paymentRow(world(), paymentId)).toMatchObject({ status: 'pending', outcome: null, callback_count: 100 });
    expect(await world().available(organisation.id)).toBe(0n);
  });

  it('wakes it again where the signal before was delivered, or is being delivered just now', async () => {
    const { db } = world();
    const { paymentId, authority } = await openedPayment(world());
    const call = () => takeCallback(db, { authority, hint: 'ok', address: '10.0.0.1' });
    await call();
    await db.transaction(async (relay) => {
      await db.query(`select id from outbox where kind = 'signal' and workflow_id = $1 for update`, [`payment/${paymentId}`], relay);
      await call();
    });
    expect(await signalsTo(paymentId)).toHaveLength(2);
    await db.query(`update outbox set delivered_at = now() where kind = 'signal' and workflow_id = $1 returning id`, [`payment/${paymentId}`]);
    await call();
    expect(await signalsTo(paymentId)).toHaveLength(3);
  });

  it('of a closed payment finds it and does nothing', async () => {
    const { paymentId, authority } = await openedPayment(world());
    await creditPayment(world().db, paymentId, VERIFIED);
    expect(await takeCallback(world().db, { authority, hint: 'not-ok', address: '10.0.0.1' })).toMatchObject({ paymentId });
    expect(await signalsTo(paymentId)).toHaveLength(0);
  });
});

describe('the bank’s list of unverified payments', () => {
  it('wakes the open ones and tells finance of one that is not ours', async () => {
    const { paymentId, authority } = await openedPayment(world());
    const strange = newAuthority();
    expect(await matchUnverified(world().db, [{ authority, amountRial: 1n }, { authority: strange, amountRial: 2n }])).toBe(1);
    expect(await signalsTo(paymentId)).toHaveLength(1);
    expect(await tasksAbout(strange)).toEqual([{ kind: 'payment-unknown', role: 'finance' }]);
  });
});
