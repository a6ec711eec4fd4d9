import { describe, expect, test } from 'vitest';
import { useWorld } from '../support/world.ts';
import { BILLION, codeOf, MILLION, useSlips } from './slips.ts';

const world = useWorld();
const slips = useSlips(world);

describe('an approval', () => {
  test('credits the slip once, tells who paid, and ends its story', async () => {
    const organisation = await world().organisation();
    const { id } = await slips.submit(organisation);
    expect(await slips.decide(id)).toBe('approved');
    expect(await world().available(organisation.id)).toBe(MILLION);
    const messages = await world().db.query('select kind from messages where organisation_id = $1', [organisation.id]);
    expect(messages).toEqual([{ kind: 'deposit-approved' }]);
    expect(await codeOf(slips.decide(id))).toBe('already-decided');
    expect(await world().differences()).toEqual([]);
  });

  test('of another amount than was entered is refused: only a return is possible', async () => {
    const organisation = await world().organisation();
    const { id } = await slips.submit(organisation, { amount: 10n * MILLION });
    expect(await codeOf(slips.decide(id, { slipAmount: MILLION }))).toBe('amount-differs');
    expect(await codeOf(slips.decide(id, { slipAmount: undefined }))).toBe('validation');
    expect(await slips.decide(id, { decision: 'return', slipAmount: MILLION, reason: 'مبلغ فیش به تومان نوشته شده است' })).toBe('returned');
    await slips.resubmit(organisation, id, { amount: MILLION });
    expect(await slips.decide(id)).toBe('approved');
    expect(await world().available(organisation.id)).toBe(MILLION);
  });

  test('from the amount of the settings on needs two people, each once', async () => {
    const organisation = await world().organisation();
    const { id } = await slips.submit(organisation, { amount: BILLION });
    expect(await slips.decide(id)).toBe('second-review');
    expect(await world().available(organisation.id)).toBe(0n);
    expect(await codeOf(slips.decide(id))).toBe('same-reviewer');
    expect(await codeOf(slips.decide(id, { actorId: slips.secondFinance, slipAmount: BILLION - 1n }))).toBe('amount-differs');
    expect(await slips.decide(id, { actorId: slips.secondFinance })).toBe('approved');
    expect(await world().available(organisation.id)).toBe(BILLION);
    const below = await slips.submit(organisation, { amount: BILLION - 1n });
    expect(await slips.decide(below.id)).toBe('approved');
    expect(await world().differences()).toEqual([]);
  });

  test('a return in the second review begins the whole way again, also for the first reviewer', async () => {
    const organisation = await world().organisation();
    const { id } = await slips.submit(organisation, { amount: BILLION });
    await slips.decide(id);
    expect(await slips.decide(id, { actorId: slips.supervisor, role: 'supervisor', decision: 'return', reason: 'تاریخ خوانا نیست' })).toBe('returned');
    await slips.resubmit(organisation, id, { amount: BILLION });
    expect(await slips.decide(id, { actorId: slips.secondFinance })).toBe('second-review');
    expect(await codeOf(slips.decide(id, { actorId: slips.secondFinance }))).toBe('same-reviewer');
    expect(await slips.decide(id)).toBe('approved');
  });

  test('is a supervisor’s only as the second one, or once the slip was handed over to him', async () => {
    const organisation = await world().organisation();
    const { id } = await slips.submit(organisation);
    const supervisor = { actorId: slips.supervisor, role: 'supervisor' as const };
    expect(await codeOf(slips.decide(id, supervisor))).toBe('forbidden');
    await world().db.query('update deposits set escalated_at = now() where id = $1 returning id', [id]);
    expect(await slips.decide(id, supervisor)).toBe('approved');
    const large = await slips.submit(organisation, { amount: BILLION });
    await slips.decide(large.id);
    expect(await slips.decide(large.id, supervisor)).toBe('approved');
  });
});

test('a return and a rejection need a reason, and move no money', async () => {
  const organisation = await world().organisation();
  for (const decision of ['return', 'reject'] as const) {
    const { id } = await slips.submit(organisation);
    expect(await codeOf(slips.decide(id, { decision }))).toBe('validation');
    expect(await slips.decide(id, { decision, reason: 'تصویر خوانا نیست' })).toBe(decision === 'return' ? 'returned' : 'rejected');
  }
  expect(await world().available(organisation.id)).toBe(0n);
});

describe('at once', () => {
  test('50 decisions on one slip: one counts, one credit, the others are told by whom', async () => {
    const organisation = await world().organisation();
    const { id } = await slips.submit(organisation);
    const codes = await Promise.all(Array.from({ length: 50 }, (_, n) =>
      codeOf(slips.decide(id, { expectedVersion: 1, ...(n % 2 === 0 ? {} : { decision: 'reject' as const, reason: 'تصویر خوانا نیست' }) }))));
    expect(codes.filter((code) => code === 'done')).toHaveLength(1);
    expect(codes.filter((code) => code === 'already-decided')).toHaveLength(49);
    expect([0n, MILLION]).toContain(await world().available(organisation.id));
    expect(await world().db.query('select 1 from deposit_decisions where deposit_id = $1', [id])).toHaveLength(1);
    expect(await world().differences()).toEqual([]);
  });

  test('two first approvals are not a first and a second', async () => {
    const organisation = await world().organisation();
    const { id } = await slips.submit(organisation, { amount: BILLION });
    const codes = await Promise.all([slips.finance, slips.secondFinance].map((actorId) => codeOf(slips.decide(id, { actorId, expectedVersion: 1 }))));
    expect(codes.sort()).toEqual(['already-decided', 'done']);
    expect(await slips.status(id)).toBe('second-review');
    expect(await world().available(organisation.id)).toBe(0n);
  });

  test('20 slips of one number in 20 organisations: one is credited, the others name it', async () => {
    const organisations = await Promise.all(Array.from({ length: 20 }, () => world().organisation()));
    const made = await Promise.all(organisations.map((organisation, n) =>
      slips.submit(organisation, { trackingNumber: n % 2 === 0 ? '00۱۲۳-۴۵۶' : '123456' })));
    const codes = await Promise.all(made.map(({ id }) => codeOf(slips.decide(id))));
    expect(codes.filter((code) => code === 'done')).toHaveLength(1);
    expect(codes.filter((code) => code === 'duplicate-slip')).toHaveLength(19);
    const winner = made[codes.indexOf('done')]!;
    await expect(slips.decide(made.find(({ id }) => id !== winner.id)!.id)).rejects.toMatchObject({ extra: { depositId: winner.id } });
    expect(await world().differences()).toEqual([]);
  });

  test('a decision and a mended slip never mix: what was decided is what was seen', async () => {
    const organisation = await world().organisation();
    const { id } = await slips.submit(organisation);
    await slips.decide(id, { decision: 'return', reason: 'شماره پیگیری اشتباه است' });
    await slips.resubmit(organisation, id, { amount: 2n * MILLION });
    expect(await codeOf(slips.decide(id, { expectedVersion: 1, slipAmount: MILLION }))).toBe('already-decided');
    expect(await codeOf(slips.resubmit(organisation, id))).toBe('in-review');
    await slips.decide(id);
    expect(await codeOf(slips.resubmit(organisation, id))).toBe('wrong-state');
  });
});
