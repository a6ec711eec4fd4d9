import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Database, Tx } from '../../../database/connection.ts';
import { sqlState } from '../../../database/connection.ts';
import { beginPosting, postEntries } from '../../../database/ledger/post-transaction.ts';
import { mobile, OK, REFUSED, SILENCE, useWorld } from '../support/world.ts';

const world = useWorld();

/** SQLSTATE by which the database refuses; `accepted` where it does not. */
async function refusal(db: Database, work: (tx: Tx) => Promise<unknown>): Promise<string> {
  try {
    await db.transaction(work);
    return 'accepted';
  } catch (error) {
    return sqlState(error) ?? `no SQLSTATE: ${String(error)}`;
  }
}

const run = (text: string, params: unknown[] = []) => (db: Database) => (tx: Tx) => db.query(text, params, tx);

describe('the database itself refuses, to the owner of the tables too', () => {
  /** One whose writing PostgreSQL has nothing against by itself. */
  const COLUMN: Record<string, string> = {
    ledger_transactions: 'kind', ledger_entries: 'amount', charge_attempts: 'run_id', charge_attempt_outcomes: 'code',
    settlements: 'run_id', audit_events: 'actor',
  };
  const NEVER_EDITED = ['ledger_transactions', 'ledger_entries', 'charge_attempts', 'charge_attempt_outcomes', 'settlements', 'audit_events'];

  test.each(NEVER_EDITED)('UPDATE, DELETE and TRUNCATE of %s', async (table) => {
    const { owner, db } = world();
    const organisation = await world().organisation(1_000_000n);
    const runId = await world().run(organisation, [{ mobile: mobile(1), amount: 50_000n }]);
    const [charge] = await world().claim(runId);
    await world().settle(runId, [{ charge: charge!, outcome: OK }]);
    await db.query(`insert into audit_events (actor, action, subject) values ('system', 'x', 'y') returning id`);
    const column = COLUMN[table] ?? 'id';
    for (const text of [`update ${table} set ${column} = ${column}`, `delete from ${table}`, `truncate ${table} cascade`]) {
      expect([text, await refusal(owner, run(text)(owner))]).toEqual([text, 'KL005']);
      expect([text, await refusal(db, run(text)(db))]).toEqual([text, '42501']);
    }
  });

  test('a balance written by hand', async () => {
    const { owner, db } = world();
    await world().organisation(1n);
    const text = 'update ledger_accounts set balance = balance + 1';
    expect(await refusal(owner, run(text)(owner))).toBe('KL006');
    expect(await refusal(db, run(text)(db))).toBe('42501');
    expect(await refusal(owner, run('delete from ledger_accounts')(owner))).toBe('KL005');
    expect(await refusal(owner, run(`insert into ledger_accounts (key, kind, balance) values ('x', 'bank', 5)`)(owner))).toBe('KL006');
  });

  test("a run's hold written by hand", async () => {
    const { db } = world();
    const organisation = await world().organisation(1_000_000n);
    const runId = await world().run(organisation, [{ mobile: mobile(1), amount: 50_000n }]);
    expect(await refusal(db, run('update runs set held_rial = 0 where id = $1', [runId])(db))).toBe('KL006');
  });

  test('a transaction without entries, with one, and one that does not sum to zero', async () => {
    const { owner: db } = world();
    const { id: organisationId } = await world().organisation(1_000n);
    const posting = () => ({ id: `test:${randomUUID()}`, kind: 'adjustment' as const, organisationId, description: '' });
    const post = (entries: Parameters<typeof postEntries>[3]) => async (tx: Tx) => {
      const now = posting();
      await beginPosting(db, tx, now);
      if (entries.length > 0) await postEntries(db, tx, now, entries);
    };
    expect(await refusal(db, post([]))).toBe('KL004');
    expect(await refusal(db, post([['available', 5n]]))).toBe('KL004');
    expect(await refusal(db, post([['available', 5n], ['adjustments', -4n]]))).toBe('KL004');
    expect(await refusal(db, post([['available', 5n], ['adjustments', -5n]]))).toBe('accepted');
  });

  test('a balanced pair appended to a transaction, later or in the same breath', async () => {
    const { owner: db } = world();
    const { id: organisationId } = await world().organisation(1_000n);
    const posting = { id: `test:${randomUUID()}`, kind: 'adjustment' as const, organisationId, description: '' };
    const pair = [['available', 5n], ['adjustments', -5n]] as const;
    const other = [['available', 7n], ['deposits', -7n]] as const;
    expect(await refusal(db, async (tx) => {
      await beginPosting(db, tx, posting);
      await postEntries(db, tx, posting, pair);
      await db.query('set constraints all immediate', [], tx);
      await postEntries(db, tx, posting, other);
    })).toMatch(/^(KL004|23505)$/);
    await db.transaction(async (tx) => {
      await beginPosting(db, tx, posting);
      await postEntries(db, tx, posting, pair);
    });
    expect(await refusal(db, (tx) => postEntries(db, tx, posting, other))).toBe('KL001');
  });

  test('more than is available, and an entry of another organisation', async () => {
    const { db } = world();
    const { id: organisationId } = await world().organisation(1_000n);
    const { id: stranger } = await world().organisation(1_000n);
    const posting = () => ({ id: `test:${randomUUID()}`, kind: 'adjustment' as const, organisationId, description: '' });
    expect(await refusal(db, async (tx) => {
      const now = posting();
      await beginPosting(db, tx, now);
      await postEntries(db, tx, now, [['available', -1_001n], ['adjustments', 1_001n]]);
    })).toBe('23514');
    expect(await refusal(db, async (tx) => {
      const now = posting();
      await beginPosting(db, tx, now);
      await postEntries(db, tx, { ...now, organisationId: stranger }, [['available', -5n], ['adjustments', 5n]]);
    })).toBe('KL002');
    expect(await world().available(organisationId)).toBe(1_000n);
  });
});

describe('what a settlement may be', () => {
  async function claimed(amount = 50_000n) {
    const organisation = await world().organisation(1_000_000n);
    const runId = await world().run(organisation, [{ mobile: mobile(1), amount }, { mobile: mobile(2), amount }]);
    const charges = await world().claim(runId);
    return { organisation, runId, first: charges[0]!, second: charges[1]! };
  }

  const settlement = (charge: { chargeId: string; attemptId: string }, runId: string, change: Partial<Record<'kind' | 'price' | 'operator' | 'status', unknown>> = {}) =>
    async (tx: Tx, organisationId: string, held = -50_000n, other: readonly ['available' | 'operator:1', bigint] = ['operator:1', 50_000n]) => {
      const { db } = world();
      const posting = { id: `settle:${randomUUID()}`, kind: 'settle' as const, organisationId, runId, description: '' };
      await beginPosting(db, tx, posting);
      await db.query(
        `insert into settlements (charge_id, run_id, attempt_id, kind, operator_code, price, ledger_transaction_id)
         values ($1, $2, $3, $4, $5, $6, $7) returning charge_id`,
        [charge.chargeId, runId, charge.attemptId, change.kind ?? 'captured', change.operator ?? 1, change.price ?? '50000', posting.id], tx);
      await db.query(
        `with closed as (
           update charges set state = 'settled', status = $2, stage = null, settled_at = now() where id = $1 and $2 <> 'reserved' returning *)
         insert into settled_sums (organisation_id, run_id, settled_at, ledger_transaction_id, product_id, product_type, operator_code, status, count, amount, price)
           select organisation_id, run_id, settled_at, $3, product_id, product_type, operator_code, status, 1, amount, price from closed returning id`,
        [charge.chargeId, change.status ?? 'succeeded', posting.id], tx);
      await db.query('update runs set succeeded_count = succeeded_count + 1, succeeded_amount = succeeded_amount + 50000 where id = $1 returning id', [runId], tx);
      await postEntries(db, tx, posting, [['held', held], other]);
    };

  test('a capture without evidence of success is refused', async () => {
    const { runId, first, organisation } = await claimed();
    expect(await refusal(world().db, (tx) => settlement(first, runId)(tx, organisation.id))).toBe('KC003');
  });

  test('a release for lack of an answer is refused', async () => {
    const { runId, first, organisation } = await claimed();
    await world().settle(runId, [{ charge: first, outcome: SILENCE }]);
    expect(await refusal(world().db, (tx) =>
      settlement(first, runId, { kind: 'released' })(tx, organisation.id, -50_000n, ['available', 50_000n]))).toBe('KC004');
  });

  test('another price, another operator, and other entries than the settlements sum to are refused', async () => {
    const { db } = world();
    const { runId, first, organisation } = await claimed();
    await db.query(
      `insert into charge_attempt_outcomes (attempt_id, source, kind, final, code) values ($1, 'answer', 'succeeded', true, 'ok') returning id`,
      [first.attemptId]);
    const attempt = (change: Parameters<typeof settlement>[2], ...entries: [bigint?, (readonly ['available' | 'operator:1', bigint])?]) =>
      refusal(db, (tx) => settlement(first, runId, change)(tx, organisation.id, ...entries));
    expect(await attempt({ price: '49999' })).toBe('KC002');
    expect(await attempt({ operator: 2 })).toBe('KC002');
    expect(await attempt({}, -49_000n, ['operator:1', 49_000n])).toBe('KC005');
    expect(await attempt({}, -50_000n, ['available', 50_000n])).toBe('KC005');
    expect(await attempt({ status: 'failed' })).toBe('KC007');
    expect(await attempt({ status: 'reserved' })).toBe('KC007');
    expect(await attempt({})).toBe('accepted');
    expect(await attempt({})).toBe('23505');
  });

  test('a second settlement, and any change of a settled charge, are refused', async () => {
    const { db, owner } = world();
    const { runId, first } = await claimed();
    await world().settle(runId, [{ charge: first, outcome: OK }]);
    expect(await refusal(owner, run(`update charges set mobile = null where id = $1`, [first.chargeId])(owner))).toBe('KC006');
    expect(await refusal(db, run(`update charges set state = 'waiting', status = 'reserved', stage = 'queued', settled_at = null where id = $1`, [first.chargeId])(db))).toBe('KC006');
  });

  test('an open charge goes to nobody else, and for no other sum, than was signed', async () => {
    const { db, owner } = world();
    const { first } = await claimed();
    for (const change of [`mobile = '+989120000000'`, 'amount = amount * 2', 'price = price - 1', 'operator_code = 2', `product_code = 'x'`, 'line_id = new_id()']) {
      const text = `update charges set ${change} where id = $1 returning id`;
      expect([change, await refusal(db, run(text, [first.chargeId])(db))]).toEqual([change, 'KC008']);
      expect([change, await refusal(owner, run(text, [first.chargeId])(owner))]).toEqual([change, 'KC008']);
    }
  });

  test('what became of a time is neither changed nor deleted, and the audit misses the run of one that is invented', async () => {
    const { db, owner } = world();
    const { runId } = await claimed();
    const put = (outcome: string, at: string) => db.query(
      `insert into order_occurrences (order_id, organisation_id, nominal_at, occurs_at, outcome, reason, run_id)
       select order_id, organisation_id, ${at}, ${at}, $2, case when $2 = 'missed' then 'late' end, case when $2 = 'started' then id end
         from runs where id = $1 returning 1`, [runId, outcome]);
    const mine = `order_id = (select order_id from runs where id = '${runId}')`;
    await put('started', 'occurs_at');
    expect(await world().differences()).toEqual([]);
    await put('missed', `occurs_at - interval '1 day'`);
    expect(await world().differences()).toEqual([]);
    for (const text of [`delete from order_occurrences where ${mine}`, `update order_occurrences set updated_at = now() where ${mine}`]) {
      expect([text, await refusal(db, run(text)(db)), await refusal(owner, run(text)(owner))]).toEqual([text, 'KO002', 'KO002']);
    }
    await put('started', `occurs_at + interval '1 day'`);
    expect((await world().differences()).join()).toMatch(/^an occurrence that was started has its run/);
    await owner.query('alter table order_occurrences disable trigger user');
    await owner.query(`delete from order_occurrences where ${mine} returning 1`);
    await owner.query('alter table order_occurrences enable trigger user');
  });

  test('a second call while the first is unresolved, and after a success, is refused', async () => {
    const { db } = world();
    const { runId, first, second } = await claimed();
    const again = (charge: { chargeId: string }) => refusal(db, run(
      `insert into charge_attempts (id, charge_id, run_id, number, operator_code, claim_token, send_before)
       values (new_id(), $1, $2, 2, 1, new_id(), now()) returning id`, [charge.chargeId, runId])(db));
    await world().settle(runId, [{ charge: first, outcome: SILENCE }, { charge: second, outcome: OK }]);
    expect(await again(first)).toBe('KC001');
    expect(await again(second)).toBe('KC001');
  });

  test('one run cannot spend what another holds', async () => {
    const { db } = world();
    const { runId, first, organisation } = await claimed();
    const other = await world().run(organisation, [{ mobile: mobile(3), amount: 60_000n }]);
    await world().settle(runId, [{ charge: first, outcome: REFUSED }]);
    expect(await refusal(db, async (tx) => {
      const posting = { id: `hold:${randomUUID()}`, kind: 'hold' as const, organisationId: organisation.id, runId: other, description: '' };
      await beginPosting(db, tx, posting);
      await postEntries(db, tx, posting, [['held', -60_001n], ['available', 60_001n]]);
    })).toBe('23514');
    expect(await world().differences()).toEqual([]);
  });
});
