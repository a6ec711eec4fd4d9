import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { sqlState, type Tx } from '../../../database/connection.ts';
import { beginPosting, postEntries, type LedgerPosting } from '../../../database/ledger/post-transaction.ts';
import { mobile, OK, useWorld } from '../support/world.ts';

const world = useWorld();

/** As API and worker connect: SQLSTATE by which the database refuses, or `accepted`. */
async function refusal(work: (tx: Tx) => Promise<unknown>): Promise<string> {
  try {
    await world().db.transaction(work);
    return 'accepted';
  } catch (error) {
    return sqlState(error) ?? `no SQLSTATE: ${String(error)}`;
  }
}

type Entries = Parameters<typeof postEntries>[3];

const posts = (posting: Omit<LedgerPosting, 'description'>, entries: Entries) => async (tx: Tx) => {
  const { db } = world();
  await beginPosting(db, tx, { ...posting, description: '' });
  await postEntries(db, tx, posting, entries);
};

/** An order under way: 100,000 rial held, 900,000 available, one number claimed. */
async function underWay() {
  const organisation = await world().organisation(1_000_000n);
  const runId = await world().run(organisation, [{ mobile: mobile(1), amount: 50_000n }, { mobile: mobile(2), amount: 50_000n }]);
  const [charge] = await world().claim(runId, 1);
  return { organisationId: organisation.id, runId, charge: charge! };
}

describe('credit that nobody paid or decided is refused', () => {
  test.each<[string, () => string, Entries]>([
    ['from the bank', () => `credit:${randomUUID()}`, [['available', 5n], ['bank', -5n]]],
    ['from deposits', () => `credit:${randomUUID()}`, [['available', 5n], ['deposits', -5n]]],
    ['from deposits, behind a little of the bank', () => `credit:${randomUUID()}`, [['available', 5n], ['deposits', -4n], ['bank', -1n]]],
    ['from adjustments', () => `credit:adjustment:${randomUUID()}`, [['available', 5n], ['adjustments', -5n]]],
    ["from an operator's sales", () => `credit:${randomUUID()}`, [['available', 5n], ['operator:1', -5n]]],
    ['from discounts', () => `credit:${randomUUID()}`, [['available', 5n], ['discounts', -5n]]],
  ])('%s', async (_what, id, entries) => {
    const { id: organisationId } = await world().organisation();
    for (const kind of ['credit', 'adjustment', 'correction'] as const) expect(await refusal(posts({ id: id(), kind, organisationId }, entries))).toBe('KL007');
    expect(await refusal(posts({ id: `credit:deposit:${randomUUID()}`, kind: 'credit', organisationId }, entries))).toMatch(/^(KD006|KL007)$/);
    expect(await refusal(posts({ id: `adjustment:${randomUUID()}`, kind: 'adjustment', organisationId }, entries))).toMatch(/^(KD006|KL007)$/);
    expect(await world().available(organisationId)).toBe(0n);
  });
});

describe('a hold is let go by settlements alone', () => {
  test.each<[string, Entries]>([
    ['back to the customer', [['held', -50_000n], ['available', 50_000n]]],
    ['to an operator', [['held', -50_000n], ['operator:1', 50_000n]]],
    ['to nowhere in particular', [['held', -50_000n], ['adjustments', 50_000n]]],
    ['with more than was held', [['held', 5n], ['available', -5n]]],
  ])('%s', async (_what, entries) => {
    const { organisationId, runId } = await underWay();
    for (const id of [`hold:${runId}:again`, `hold:${randomUUID()}`]) {
      expect(await refusal(posts({ id, kind: 'hold', organisationId, runId }, entries))).toBe('KL007');
    }
    expect(await refusal(posts({ id: `settle:${randomUUID()}`, kind: 'settle', organisationId, runId }, entries))).toMatch(/^K(C005|L007)$/);
    expect(await world().available(organisationId)).toBe(900_000n);
    expect(await world().differences()).toEqual([]);
  });

  test('not by a settlement of a charge and some more beside', async () => {
    const { organisationId, runId, charge } = await underWay();
    await world().settle(runId, [{ charge, outcome: OK }]);
    const entries: Entries = [['bank', -5n], ['available', 5n]];
    expect(await refusal(posts({ id: `settle:${randomUUID()}`, kind: 'settle', organisationId, runId }, entries))).toMatch(/^K(C005|L007)$/);
    expect(await world().differences()).toEqual([]);
  });
});

describe("a table of one's own is no way around", () => {
  // As in a database that was not made by us, where PUBLIC has this right.
  beforeAll(async () => {
    const [here] = await world().owner.query<{ name: string }>('select current_database() as name');
    await world().owner.query(`grant temporary on database ${here?.name} to kook_app`);
  });

  const entriesOfMine = 'create temporary table mine (id bigint, transaction_id text, account_id bigint, amount bigint, account_seq bigint, balance_before bigint, balance_after bigint) on commit drop';

  test("the entries' trigger cannot be hung on it", async () => {
    expect(await refusal(async (tx) => {
      await world().db.query(entriesOfMine, [], tx);
      await world().db.query('create trigger post before insert on mine for each row execute function ledger_post_entry()', [], tx);
    })).toBe('42501');
  });

  test("a trigger of one's own moves no hold", async () => {
    const { runId } = await underWay();
    expect(await refusal(async (tx) => {
      const { db } = world();
      await db.query('create temporary table mine (run_id uuid) on commit drop', [], tx);
      await db.query(`create function pg_temp.steal() returns trigger language plpgsql as 'begin update runs set held_rial = 0 where id = new.run_id; return new; end'`, [], tx);
      await db.query('create trigger steal before insert on mine for each row execute function pg_temp.steal()', [], tx);
      await db.query('insert into mine values ($1) returning run_id', [runId], tx);
    })).toBe('KL006');
    expect(await world().differences()).toEqual([]);
  });
});
