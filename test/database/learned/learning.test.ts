import { expect, test } from 'vitest';
import { learnFromRun } from '../../../database/learned/learn-from-runs.ts';
import { learnedFor } from '../../../database/learned/learned-for.ts';
import { closeRun } from '../../../database/runs/close-run.ts';
import { resolveByPerson } from '../../../database/charges/resolve-by-person.ts';
import type { Outcome } from '../../../domain/charging/next-step.ts';
import { useWorld, type Line } from '../support/world.ts';

const world = useWorld();
const db = () => world().db;
const OK: Outcome = { kind: 'succeeded', code: 'ok' };
/** A number of Hamrah Aval's range: 0912. */
const number = (n: number) => `+98912777${String(n).padStart(4, '0')}`;

async function learnAll(): Promise<void> {
  while (await learnFromRun(db()));
}

/** A run of these lines that ends with these outcomes, and what is learned of it. */
async function ran(lines: readonly Pick<Line, 'mobile' | 'operatorCode' | 'operatorSource'>[], outcome: Outcome = OK, organisation?: { id: string; userId: string }) {
  const buyer = organisation ?? (await world().organisation());
  await world().credit(buyer.id, BigInt(lines.length) * 50_000n);
  const runId = await world().run(buyer, lines.map((line) => ({ amount: 50_000n, ...line })));
  const claimed = await world().claim(runId);
  await world().settle(runId, claimed.map((charge) => ({ charge, outcome })));
  await closeRun(db(), runId);
  await learnAll();
  return { runId, organisation: buyer };
}

const learned = async (mobile: string) => (await db().query<{ operator_code: number }>('select operator_code from learned_operators where mobile = $1', [mobile]))[0]?.operator_code;

test('a success where the customer said the number is, and its prefix does not, is learned; nothing else is', async () => {
  await ran([
    { mobile: number(1), operatorCode: 2, operatorSource: 'customer' },
    { mobile: number(2), operatorCode: 1, operatorSource: 'customer' },
    { mobile: number(3), operatorCode: 1, operatorSource: 'prefix' },
    // Of a range that is not sold, and of none that is listed.
    { mobile: '+989993112222', operatorCode: 3, operatorSource: 'customer' },
    { mobile: '+989551112222', operatorCode: 2, operatorSource: 'customer' },
  ]);
  expect(await db().query('select mobile, operator_code from learned_operators order by mobile')).toEqual([
    { mobile: number(1), operator_code: 2 }, { mobile: '+989551112222', operator_code: 2 }, { mobile: '+989993112222', operator_code: 3 },
  ]);
  await ran([{ mobile: number(4), operatorCode: 2, operatorSource: 'customer' }], { kind: 'refused', code: 'wrong-operator' });
  expect(await learned(number(4))).toBeUndefined();
});

test('the latest success counts: another operator, or the prefix’s again', async () => {
  await ran([{ mobile: number(10), operatorCode: 2, operatorSource: 'customer' }]);
  await ran([{ mobile: number(10), operatorCode: 3, operatorSource: 'customer' }]);
  expect(await learned(number(10))).toBe(3);
  await ran([{ mobile: number(10), operatorCode: 3, operatorSource: 'learned' }]);
  expect(await learned(number(10))).toBe(3);
  await ran([{ mobile: number(10), operatorCode: 1, operatorSource: 'prefix' }]);
  expect(await learned(number(10))).toBeUndefined();
});

test('a number that the learned operator says is another’s is forgotten', async () => {
  await ran([{ mobile: number(20), operatorCode: 2, operatorSource: 'customer' }]);
  await ran([{ mobile: number(20), operatorCode: 2, operatorSource: 'learned' }], { kind: 'refused', code: 'inactive-number' });
  expect(await learned(number(20))).toBe(2);
  await ran([{ mobile: number(20), operatorCode: 2, operatorSource: 'learned' }], { kind: 'refused', code: 'wrong-operator' });
  expect(await learned(number(20))).toBeUndefined();
});

test('a person’s word teaches nothing: only the operator’s own', async () => {
  const organisation = await world().organisation(50_000n);
  const runId = await world().run(organisation, [{ mobile: number(30), amount: 50_000n, operatorCode: 2, operatorSource: 'customer' }]);
  const [charge] = await world().claim(runId);
  if (charge === undefined) throw new Error('one');
  await world().settle(runId, [{ charge, outcome: { kind: 'unknown', code: 'time-out' } }]);
  await db().query('update charges set person_since = now() where id = $1 returning id', [charge.chargeId]);
  const [row] = await world().charges(runId);
  const actorId = await world().staff('operations');
  await db().transaction((tx) => resolveByPerson(db(), tx, {
    chargeId: charge.chargeId, outcome: 'succeeded', reason: 'تماس با اپراتور', evidence: 'ردیف صورت‌حساب', expectedVersion: row?.version ?? 0, actorId,
  }));
  await closeRun(db(), runId);
  await learnAll();
  expect(await learned(number(30))).toBeUndefined();
});

test('who dismissed it is not offered it again, others are; a success of their own ends that', async () => {
  const { organisation } = await ran([{ mobile: number(40), operatorCode: 2, operatorSource: 'customer' }]);
  const offered = async (to: string) => (await db().query(`select operator_code from ${learnedFor('$1')} l where mobile = $2`, [to, number(40)])).length;
  const other = await world().organisation();
  await db().query('insert into dismissed_operators (organisation_id, mobile, operator_code, created_by) values ($1, $2, 2, $3) returning mobile', [other.id, number(40), other.userId]);
  expect([await offered(organisation.id), await offered(other.id)]).toEqual([1, 0]);
  await ran([{ mobile: number(40), operatorCode: 2, operatorSource: 'customer' }], OK, other);
  expect(await offered(other.id)).toBe(1);
});

test('what is kept is number and operator, nothing of who taught it; a run teaches once', async () => {
  const columns = await db().query<{ name: string }>(`select column_name as name from information_schema.columns where table_name = 'learned_operators' order by 1`);
  expect(columns.map(({ name }) => name)).toEqual(['id', 'learned_at', 'mobile', 'operator_code']);
  const { runId } = await ran([{ mobile: number(50), operatorCode: 2, operatorSource: 'customer' }]);
  await db().query('delete from learned_operators where mobile = $1 returning mobile', [number(50)]);
  await learnAll();
  expect(await learned(number(50))).toBeUndefined();
  expect(await db().query('select 1 from runs where id = $1 and learned_at is not null', [runId])).toHaveLength(1);
});
