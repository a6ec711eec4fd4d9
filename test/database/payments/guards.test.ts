import { describe, expect, it } from 'vitest';
import { auditLedger } from '../../../database/ledger/audit-ledger.ts';
import { postCredit } from '../../../database/ledger/post-credit.ts';
import { chooseReversal } from '../../../database/payments/choose-reversal.ts';
import { creditPayment } from '../../../database/payments/credit-payment.ts';
import { finishReversal } from '../../../database/payments/finish-reversal.ts';
import { movePayment } from '../../../database/payments/move-payment.ts';
import { useWorld } from '../support/world.ts';
import { newAuthority, openedPayment, VERIFIED } from './at-the-bank.ts';

const world = useWorld();

/** As the owner, whom no missing right stops: only the guards do. */
const change = (paymentId: string, what: string) => world().owner.query(`update payments set ${what} where id = $1 returning id`, [paymentId]);
const refused = (code: string) => ({ original: { code } });
const failing = async () => (await auditLedger(world().db)).checks.filter(({ ok }) => !ok).map(({ name }) => name);

describe('the database refuses', () => {
  it.each([
    ['another amount', 'amount = amount + 1', 'KP002'],
    ['another authority', `authority = 'A1'`, 'KP002'],
    ['another organisation', 'organisation_id = (select o.id from organisations o where o.id <> payments.organisation_id limit 1)', 'KP002'],
    ['verified without a credit', `status = 'verified'`, '23514'],
    ['a credit that is not its authority’s', `status = 'verified', outcome = 'credit', ledger_transaction_id = 'credit:A2', settled_at = now(), closed_at = now()`, '23514'],
    ['reversed without the decision', `status = 'reversed', settled_at = now(), closed_at = now()`, '23514'],
    ['a word that is no status', `status = 'paid'`, 'KP003'],
  ])('%s', async (_what, set, code) => {
    await world().organisation();
    const { paymentId } = await openedPayment(world());
    await expect(change(paymentId, set)).rejects.toMatchObject(refused(code));
  });

  it('verified at commit, where no entries stand behind it', async () => {
    const { paymentId } = await openedPayment(world());
    const set = `status = 'verified', outcome = 'credit', ledger_transaction_id = 'credit:' || authority, settled_at = now(), closed_at = now()`;
    await expect(change(paymentId, set)).rejects.toMatchObject({ original: { code: expect.stringMatching(/KP005|23503/) } });
  });

  it('verified at commit, where another amount was posted', async () => {
    const { paymentId, authority, organisation } = await openedPayment(world());
    const { db } = world();
    const posting = db.transaction(async (tx) => {
      await postCredit(db, tx, { id: `credit:${authority}`, organisationId: organisation.id, amount: 499_999n, source: 'bank', description: 'x' });
      await db.query(
        `update payments set status = 'verified', outcome = 'credit', ledger_transaction_id = 'credit:' || authority, settled_at = now(), closed_at = now()
           where id = $1 returning id`, [paymentId], tx);
    });
    await expect(posting).rejects.toMatchObject(refused('KL007'));
    expect(await world().available(organisation.id)).toBe(0n);
  });

  it('a way back from where a payment has ended', async () => {
    const credited = await openedPayment(world());
    await creditPayment(world().db, credited.paymentId, VERIFIED);
    await expect(change(credited.paymentId, `status = 'reversed', outcome = 'reversal', ledger_transaction_id = null`)).rejects.toMatchObject(refused('KP002'));
    await expect(change(credited.paymentId, `status = 'failed'`)).rejects.toMatchObject({ original: { code: expect.stringMatching(/KP003|KP004/) } });
    const reversed = await openedPayment(world());
    await chooseReversal(world().db, reversed.paymentId, 'amount-differs');
    await finishReversal(world().db, reversed.paymentId);
    await expect(change(reversed.paymentId, `status = 'expired'`)).rejects.toMatchObject(refused('KP003'));
    const expired = await openedPayment(world());
    await movePayment(world().db, expired.paymentId, { status: 'expired', close: false });
    await expect(change(expired.paymentId, `status = 'pending'`)).rejects.toMatchObject(refused('KP003'));
  });

  it('to forget: no payment and no event is deleted or rewritten', async () => {
    const { paymentId } = await openedPayment(world());
    const { owner } = world();
    await expect(owner.query('delete from payments where id = $1', [paymentId])).rejects.toMatchObject(refused('KP001'));
    await expect(owner.query('truncate payments cascade')).rejects.toMatchObject(refused('KL005'));
    await expect(owner.query(`update payment_events set result = 'paid' where payment_id = $1`, [paymentId])).rejects.toMatchObject(refused('KL005'));
    await expect(owner.query('delete from payment_events where payment_id = $1', [paymentId])).rejects.toMatchObject(refused('KL005'));
    await expect(world().db.query(`update payment_events set result = 'paid'`)).rejects.toMatchObject(refused('42501'));
  });

  it('a payment that begins as anything but pending', async () => {
    const { id, userId } = await world().organisation();
    const born = world().db.query(
      `insert into payments (organisation_id, created_by, amount, status) values ($1, $2, 1, 'expired') returning id`, [id, userId]);
    await expect(born).rejects.toMatchObject(refused('KP003'));
  });
});

describe('the audit names', () => {
  it('money from the bank without a payment, and a credit whose payment is not verified', async () => {
    // The database refuses such (KL007): what follows is what a damaged one would hold.
    const { owner: db } = world();
    await db.query('alter table ledger_transactions disable trigger ledger_transactions_source');
    expect(await failing()).toEqual([]);
    const organisation = await world().organisation();
    await db.transaction((tx) => postCredit(db, tx, { id: `credit:${newAuthority()}`, organisationId: organisation.id, amount: 5n, source: 'bank', description: 'x' }));
    expect(await failing()).toEqual(['nothing comes from the bank but payments, each once', 'verified payments of a day are what came from the bank that day']);
    const { authority, organisation: payer } = await openedPayment(world());
    await db.transaction((tx) => postCredit(db, tx, { id: `credit:${authority}`, organisationId: payer.id, amount: 500_000n, source: 'bank', description: 'x' }));
    expect(await failing()).toContain('a payment is verified where it is credited, with its amount');
  });
});
