import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { compareStatement } from '../../../database/reconciliation/compare-statement.ts';
import { endCompared, endRefused, putOff, readOpenLook, type OpenLook } from '../../../database/reconciliation/end-look.ts';
import { openDueLooks, openLook } from '../../../database/reconciliation/open-looks.ts';
import { resolveDifference } from '../../../database/reconciliation/resolve-difference.ts';
import { statementDay } from '../../../database/reconciliation/statement-day.ts';
import { storeStatement } from '../../../database/reconciliation/store-statement.ts';
import { mobile, useWorld } from '../support/world.ts';

const world = useWorld();
const db = () => world().db;
const DAY = '2026-10-05';
const HOUR = 3_600_000;

/** Noon in Tehran of that day. */
const noon = (day = DAY) => new Date(statementDay(1, day).from.getTime() + 12 * HOUR);

type Line = { reference: string; mobile: string | null; amount: bigint; at: Date; operatorTransactionId?: string };

beforeEach(async () => {
  const { owner } = world();
  for (const table of ['statement_differences', 'reconciliations', 'statement_lines', 'tasks', 'notifications']) {
    await owner.query(`alter table ${table} disable trigger user`);
    await owner.query(`delete from ${table} returning 1`);
    await owner.query(`alter table ${table} enable trigger user`);
  }
  await moveAttempts(new Date('2020-01-01'));
});

async function moveAttempts(at: Date, ids?: readonly string[]): Promise<void> {
  const { owner } = world();
  await owner.query('alter table charge_attempts disable trigger append_only');
  await owner.query(`update charge_attempts set created_at = $1 where $2::uuid[] is null or id = any($2::uuid[]) returning id`, [at, ids ?? null]);
  await owner.query('alter table charge_attempts enable trigger append_only');
}

/** Charges that were made at `at`, each with what became of it. */
async function made(outcomes: readonly ('succeeded' | 'refused' | 'unknown')[], at = noon()) {
  const organisation = await world().organisation(BigInt(outcomes.length) * 50_000n);
  const runId = await world().run(organisation, outcomes.map((_, n) => ({ mobile: mobile(n), amount: 50_000n })));
  const claimed = (await world().claim(runId)).sort((a, b) => (a.mobile ?? '').localeCompare(b.mobile ?? ''));
  await world().settle(runId, claimed.map((charge, n) => ({ charge, outcome: { kind: outcomes[n] ?? 'succeeded', code: outcomes[n] === 'succeeded' ? 'ok' : 'inactive-number' } })));
  await moveAttempts(at, claimed.map(({ attemptId }) => attemptId));
  return claimed.map((charge): Line & { chargeId: string } => ({ reference: charge.attemptId, chargeId: charge.chargeId, mobile: charge.mobile, amount: 50_000n, at }));
}

async function* statement(lines: readonly Line[]) {
  yield {
    lines: lines.map((line, n) => ({ operatorTransactionId: `t${n}`, operatorCode: 1, ...line })),
    closing: { lines: lines.length, amount: lines.reduce((sum, { amount }) => sum + amount, 0n) },
  };
}

async function newLook(day = DAY): Promise<OpenLook> {
  const id = await db().transaction((tx) => openLook(db(), tx, { operatorCode: 1, day }));
  const look = await readOpenLook(db(), id);
  if (look === undefined || 'ended' in look) throw new Error('it has just been opened');
  return look;
}

async function compare(lines: readonly Line[], day = DAY) {
  const look = await newLook(day);
  return db().transaction(async (tx) => {
    const said = await storeStatement(db(), tx, look.of, statement(lines));
    const found = await compareStatement(db(), tx, look.of, look.id);
    await endCompared(db(), tx, look, said, found);
    return found;
  });
}

const found = async (status = 'open') => (await db().query<{ kind: string }>('select kind from statement_differences where status = $1 order by kind', [status])).map(({ kind }) => kind);
const tasks = () => db().query<{ kind: string; open: boolean; detail: object }>(`select kind, resolved_at is null as open, detail from tasks order by id`);

test('an open difference does not become another one, nor vanish by a look at something else', async () => {
  const look = (operator: number) => world().owner.query<{ id: string }>('insert into reconciliations (operator_code, day) values ($1, $2) returning id', [operator, DAY]);
  const [[its], [another]] = [await look(1), await look(2)];
  const [{ id }] = (await db().query<{ id: string }>(
    `insert into statement_differences (operator_code, day, kind, reference, their_times, first_seen_in, last_seen_in) values (1, $1, 'only-theirs', 'x', 1, $2, $2) returning id`,
    [DAY, its?.id])) as [{ id: string }];
  const change = (set: string) => db().query(`update statement_differences set ${set} where id = $1 returning id`, [id]);
  for (const set of [`kind = 'amount'`, `reference = 'y'`, `day = day - 1`, `status = 'vanished', closed_at = now(), closed_in = '${another?.id}'`]) {
    await expect(change(set), set).rejects.toMatchObject({ original: { code: 'KR002' } });
  }
  expect(await change(`status = 'vanished', closed_at = now(), closed_in = '${its?.id}'`)).toHaveLength(1);
});

describe('a statement beside our books', () => {
  test('agrees, line by line, with PINs and without', async () => {
    const lines = await made(['succeeded', 'succeeded', 'refused']);
    expect(await compare(lines.slice(0, 2))).toMatchObject({ ourCount: 2, ourAmount: '100000', added: 0, open: 0 });
    expect(await tasks()).toEqual([]);
  });

  test('each kind of difference is told apart', async () => {
    const [good, other, wrong, refused, unknown, missing, twice] = await made(['succeeded', 'succeeded', 'succeeded', 'refused', 'unknown', 'succeeded', 'succeeded']);
    if (!good || !other || !wrong || !refused || !unknown || !missing || !twice) throw new Error('seven');
    await compare([
      good, { ...other, amount: 500_000n }, { ...wrong, mobile: mobile(900) }, refused, unknown, twice, { ...twice, operatorTransactionId: 'again' },
      { reference: 'none-of-ours', mobile: mobile(901), amount: 20_000n, at: noon() }, { reference: randomUUID(), mobile: null, amount: 20_000n, at: noon() },
    ]);
    const rows = await db().query<{ kind: string; reference: string; our_status: string | null; our_amount: string | null; their_amount: string | null; their_times: number }>(
      'select kind, reference, our_status, our_amount, their_amount, their_times from statement_differences');
    const of = (line: Line) => rows.filter(({ reference }) => reference === line.reference).map(({ reference: _, ...rest }) => rest);
    expect(of(good)).toEqual([]);
    expect(of(other)).toEqual([{ kind: 'amount', our_status: 'succeeded', our_amount: '50000', their_amount: '500000', their_times: 1 }]);
    expect(of(wrong)).toMatchObject([{ kind: 'number', our_status: 'succeeded' }]);
    expect(of(refused)).toMatchObject([{ kind: 'status', our_status: 'failed' }]);
    expect(of(unknown)).toMatchObject([{ kind: 'status', our_status: 'reserved' }]);
    expect(of(missing)).toEqual([{ kind: 'only-ours', our_status: 'succeeded', our_amount: '50000', their_amount: null, their_times: 0 }]);
    expect(of(twice)).toMatchObject([{ kind: 'charged-twice', their_times: 2 }]);
    expect(rows.filter(({ kind }) => kind === 'only-theirs').length).toBe(2);
    expect((await tasks()).length).toBe(8);
    expect(await world().differences()).toEqual([]);
  });

  test('the same again changes nothing; what agrees later vanishes, and comes back as a new one', async () => {
    const lines = await made(['succeeded', 'succeeded']);
    expect(await compare(lines.slice(1))).toMatchObject({ added: 1, vanished: 0, open: 1 });
    expect(await compare(lines.slice(1))).toMatchObject({ added: 0, vanished: 0, open: 1 });
    expect(await compare(lines)).toMatchObject({ added: 0, vanished: 1, open: 0 });
    expect((await tasks()).map(({ open }) => open)).toEqual([false]);
    expect(await compare(lines.slice(1))).toMatchObject({ added: 1, open: 1 });
    expect([await found(), await found('vanished')]).toEqual([['only-ours'], ['only-ours']]);
  });

  test('what a person has closed stays closed until the statement says something new; nobody closes what contradicts their own word', async () => {
    const [line] = await made(['succeeded']);
    if (line === undefined) throw new Error('one');
    await compare([{ ...line, amount: 60_000n }]);
    const [difference] = await db().query<{ id: string }>('select id from statement_differences');
    const actorId = await world().staff('finance');
    const close = (by: string) => db().transaction((tx) => resolveDifference(db(), tx, {
      differenceId: difference?.id ?? '', reason: 'اپراتور اصلاح می‌کند', evidence: 'نامه ۱۲', actorId: by, address: '127.0.0.1' }));
    await db().query(`insert into charge_attempt_outcomes (attempt_id, source, kind, final, code, decided_by, reason, evidence)
      values ($1, 'person', 'unknown', false, 'x', $2, 'دلیل', 'سند') returning id`, [line.reference, await world().staff('operations')]);
    const [decider] = await db().query<{ decided_by: string }>('select decided_by from charge_attempt_outcomes where attempt_id = $1 and decided_by is not null', [line.reference]);
    await expect(close(decider?.decided_by ?? '')).rejects.toMatchObject({ code: 'own-request' });
    await close(actorId);
    await expect(close(actorId)).rejects.toMatchObject({ code: 'already-decided' });
    expect((await tasks()).map(({ open }) => open)).toEqual([false]);
    expect(await compare([{ ...line, amount: 60_000n }])).toMatchObject({ added: 0, open: 0 });
    expect(await compare([{ ...line, amount: 70_000n }])).toMatchObject({ added: 1, open: 1 });
    await expect(world().owner.query(`update statement_differences set reason = 'x' where status = 'resolved' returning id`)).rejects.toThrow(/never changes/);
  });

  test('more than twenty differences of a day are one task with counts, which ends with the last of them', async () => {
    const lines = await made(Array.from({ length: 25 }, () => 'succeeded' as const));
    await compare([]);
    expect(await tasks()).toMatchObject([{ kind: 'statement-differences', open: true, detail: { counts: { 'only-ours': 25 } } }]);
    await compare([]);
    expect((await tasks()).length).toBe(1);
    await compare(lines);
    expect(await tasks()).toMatchObject([{ kind: 'statement-differences', open: false }]);
  });
});

describe('midnight', () => {
  const before = '2026-10-04';
  const { from } = statementDay(1, DAY);

  test('a charge that left us before it and is the operator’s of the next day is no difference on either day', async () => {
    const late = new Date(from.getTime() - 3_000);
    const [line] = await made(['succeeded'], late);
    if (line === undefined) throw new Error('one');
    expect(await compare([], before)).toMatchObject({ added: 0, ourCount: 0 });
    expect(await compare([{ ...line, at: new Date(from.getTime() + 2_000) }])).toMatchObject({ added: 0, ourCount: 1 });
  });

  test('one that is the operator’s of the day before is known by that day’s statement', async () => {
    const [line] = await made(['succeeded'], new Date(from.getTime() + 2_000));
    if (line === undefined) throw new Error('one');
    expect(await compare([{ ...line, at: new Date(from.getTime() - 1_000) }], before)).toMatchObject({ added: 0 });
    expect(await compare([])).toMatchObject({ added: 0, ourCount: 1 });
  });

  test('one that stands in neither is a difference of the day whose statement should have had it', async () => {
    await made(['succeeded'], new Date(from.getTime() - 3_000));
    expect(await compare([], before)).toMatchObject({ added: 0 });
    expect(await compare([])).toMatchObject({ added: 1, ourCount: 1 });
  });
});

describe('a statement that cannot be believed', () => {
  const refusalOf = async (chunks: AsyncIterable<Parameters<typeof storeStatement>[3] extends AsyncIterable<infer Chunk> ? Chunk : never>) => {
    const look = await newLook();
    return db().transaction((tx) => storeStatement(db(), tx, look.of, chunks)).then(() => 'believed', (error: { refusal?: string }) => error.refusal);
  };
  const line = { reference: 'a', mobile: null, amount: 1n, at: noon() };

  test.each([
    ['has no end', [{ lines: [{ operatorTransactionId: 't', operatorCode: 1, ...line }] }], 'truncated'],
    ['counts more lines than it has', [{ lines: [{ operatorTransactionId: 't', operatorCode: 1, ...line }], closing: { lines: 2, amount: 1n } }], 'truncated'],
    ['adds up to another sum', [{ lines: [{ operatorTransactionId: 't', operatorCode: 1, ...line }], closing: { lines: 1, amount: 2n } }], 'truncated'],
    ['is another operator’s', [{ lines: [{ operatorTransactionId: 't', operatorCode: 2, ...line }], closing: { lines: 1, amount: 1n } }], 'other-operator'],
    ['is another day’s', [{ lines: [{ operatorTransactionId: 't', operatorCode: 1, ...line, at: noon('2026-10-03') }], closing: { lines: 1, amount: 1n } }], 'other-day'],
  ])('it %s', async (_what, chunks, refusal) => {
    expect(await refusalOf((async function* () { yield* chunks; })())).toBe(refusal);
    expect(await db().query('select 1 from statement_lines')).toEqual([]);
  });

  test('it came twice over in one file', async () => {
    const twice = [line, line, { ...line, reference: 'b' }, { ...line, reference: 'b' }].map((one) => ({ ...one, operatorTransactionId: one.reference }));
    expect(await refusalOf(statement(twice))).toBe('doubled');
    expect(await refusalOf(statement([line, line]))).toBe('believed');
  });
});

describe('days', () => {
  const now = new Date('2026-10-08T01:00:00Z');
  const opened = async () => (await db().query<{ day: string }>(`select distinct day::text from reconciliations where ended_at is null order by day`)).map(({ day }) => day);

  test('since our first call are opened, also those that nobody was there for; refused and missing ones again', async () => {
    await made(['succeeded'], noon('2026-10-05'));
    await moveAttempts(noon('2026-10-05'));
    expect(await openDueLooks(db(), now)).toBe(3 * 4);
    expect(await opened()).toEqual(['2026-10-05', '2026-10-06', '2026-10-07']);
    expect(await openDueLooks(db(), now)).toBe(0);
    const ids = await db().query<{ id: string; day: string }>('select id, day::text from reconciliations where operator_code = 1 order by day');
    const look = async (n: number) => (await readOpenLook(db(), ids[n]?.id ?? '')) as OpenLook;
    await endRefused(db(), await look(0), 'doubled');
    expect(await putOff(db(), await look(1), new Date(Date.now() + 7 * HOUR))).toBeUndefined();
    expect(await openDueLooks(db(), now)).toBe(2);
  });

  test('that are looked at by two at once are looked at once', async () => {
    const looks = await Promise.all(Array.from({ length: 8 }, () => db().transaction((tx) => openLook(db(), tx, { operatorCode: 3, day: DAY }))));
    expect(new Set(looks).size).toBe(1);
  });
});
