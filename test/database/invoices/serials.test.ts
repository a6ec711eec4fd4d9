import { describe, expect, it } from 'vitest';
import { issueInvoice } from '../../../database/invoices/issue-invoice.ts';
import { closeRun } from '../../../database/runs/close-run.ts';
import { useWorld, mobile, OK, REFUSED, type World } from '../support/world.ts';

const world = useWorld();
let next = 0;

/** A run of these amounts that has ended; every charge succeeded unless told otherwise. */
async function endedRun(w: World, amounts: bigint[] = [50_000n], outcome = OK) {
  const organisation = await w.organisation(10_000_000n);
  const runId = await w.run(organisation, amounts.map((amount) => ({ mobile: mobile((next += 1)), amount })));
  const charges = await w.claim(runId);
  await w.settle(runId, charges.map((charge) => ({ charge, outcome })));
  await closeRun(w.db, runId);
  return { runId, organisation, issuer: { actorId: organisation.userId, address: '127.0.0.1' } };
}

const numbers = async () => (await world().db.query<{ number: number }>('select number from invoices order by number')).map(({ number }) => number);
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

describe('numbers of invoices', () => {
  it('count from one, and a run has one invoice however often and at once it is asked for', async () => {
    const { runId, issuer } = await endedRun(world());
    const invoices = await Promise.all(upTo(12).map(() => issueInvoice(world().db, runId, issuer)));
    expect(new Set(invoices.map(({ number }) => number))).toEqual(new Set([1]));
    expect(await numbers()).toEqual([1]);
    const events = await world().db.query(`select 1 from audit_events where action = 'invoice.issue' and subject = $1`, [`run/${runId}`]);
    expect(events).toHaveLength(1);
  });

  it('have neither a gap nor a double where many are issued at once', async () => {
    const before = (await numbers()).length;
    const runs = await Promise.all(upTo(15).map(() => endedRun(world())));
    await Promise.all(runs.flatMap(({ runId, issuer }) => [issueInvoice(world().db, runId, issuer), issueInvoice(world().db, runId, issuer)]));
    expect(await numbers()).toEqual(upTo(before + 15));
  });

  it('are given back by a transaction that fails after it got one', async () => {
    const before = await numbers();
    const { runId, organisation, issuer } = await endedRun(world());
    await expect(world().db.transaction(async (tx) => {
      await world().db.query(
        `insert into invoices (run_id, organisation_id, jalali_year, issued_at, issued_by, content) values ($1, $2, $3, now(), $4, '{"rows": [1]}') returning number`,
        [runId, organisation.id, (await issueYear()), organisation.userId], tx,
      );
      throw new Error('after that');
    })).rejects.toThrow('after that');
    const invoice = await issueInvoice(world().db, runId, issuer);
    expect(invoice.number).toBe(before.length + 1);
  });

  it('begin anew with the Jalali year, and cannot be chosen', async () => {
    const { runId, organisation } = await endedRun(world());
    const [row] = await world().db.query<{ number: number }>(
      `insert into invoices (run_id, organisation_id, jalali_year, number, issued_at, issued_by, content) values ($1, $2, 1499, 777, now(), $3, '{"rows": [1]}') returning number`,
      [runId, organisation.id, organisation.userId],
    );
    expect(row?.number).toBe(1);
  });

  async function issueYear(): Promise<number> {
    const [row] = await world().db.query<{ year: number }>('select jalali_year as year from invoices limit 1');
    return row?.year ?? 1405;
  }
});

describe('an issued invoice', () => {
  it('is changed and deleted by nobody, the owner of the tables included', async () => {
    const { runId, issuer } = await endedRun(world());
    await issueInvoice(world().db, runId, issuer);
    for (const db of [world().db, world().owner]) {
      await expect(db.query(`update invoices set content = '{"rows": [1]}' where run_id = $1 returning 1`, [runId])).rejects.toThrow();
      await expect(db.query('delete from invoices where run_id = $1 returning 1', [runId])).rejects.toThrow();
    }
    await expect(world().owner.query('truncate invoices')).rejects.toThrow();
  });

  it('says what was sold: of a run that half failed the half that succeeded, by product, with its discount', async () => {
    const w = world();
    const organisation = await w.organisation(10_000_000n);
    const lines = [50_000n, 60_000n, 70_000n].map((amount) => ({ mobile: mobile((next += 1)), amount }));
    const runId = await w.run(organisation, [...lines, { amount: 100_000n, operatorCode: 2 }]);
    const charges = await w.claim(runId);
    await w.settle(runId, charges.map((charge) => ({ charge, outcome: charge.amount === '60000' ? REFUSED : OK })));
    await closeRun(w.db, runId);
    const invoice = await issueInvoice(w.db, runId, { actorId: organisation.userId, address: '127.0.0.1' });
    expect(invoice.rows.map(({ productType, operatorCode, count, gross, discount }) => [productType, operatorCode, count, gross, discount])).toEqual([
      ['direct-charge', 1, 2, 120_000n, 0n], ['pin-charge', 2, 1, 100_000n, 0n],
    ]);
    const [run] = await w.db.query<{ captured: string }>(`select sum(price)::text as captured from settlements where run_id = $1 and kind = 'captured'`, [runId]);
    expect(run?.captured).toBe('220000');
  });

  it.each([
    ['under way', async (w: World) => {
      const organisation = await w.organisation(1_000_000n);
      return { runId: await w.run(organisation, [{ mobile: mobile((next += 1)), amount: 50_000n }]), organisation };
    }],
    ['of which nothing succeeded', (w: World) => endedRun(w, [50_000n], REFUSED)],
  ])('is not there for a run %s, by whatever way', async (_name, make) => {
    const before = await numbers();
    const { runId, organisation } = await make(world());
    await expect(issueInvoice(world().db, runId, { actorId: organisation.userId, address: '127.0.0.1' })).rejects.toMatchObject({ code: 'nothing-to-invoice', status: 409 });
    await expect(world().owner.query(
      `insert into invoices (run_id, organisation_id, jalali_year, issued_at, issued_by, content) values ($1, $2, 1405, now(), $3, '{"rows": [1]}') returning 1`,
      [runId, organisation.id, organisation.userId],
    )).rejects.toMatchObject({ original: { code: 'KI001' } });
    expect(await numbers()).toEqual(before);
  });
});
