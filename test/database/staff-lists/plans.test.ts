import { beforeAll, describe, expect, it } from 'vitest';
import { seedCharges, type Seeded } from '../../../bench/lists/seed-charges.ts';
import { chargesOfRun, SMALL_LISTS } from '../../../bench/lists/queries.ts';
import { openDatabase, type Database } from '../../../database/connection.ts';
import { seed } from '../../../database/seed.ts';
import { useTestDatabase } from '../../support/postgres.ts';
import { lookedAt, plansOf, walkedThrough } from '../support/plans.ts';

/** Small enough for every run of the tests, large enough that walking through all of it is seen. `npm run bench -- lists` is the whole. */
const CHARGES = 30_000;
/** Rows of `charges` that a page may look at. */
const FEW = 2_500;

const database = useTestDatabase();
let db: Database;
let seeded: Seeded;
beforeAll(async () => {
  const owner = openDatabase(database().ownerUrl, { poolSize: 1 });
  await seed(owner);
  seeded = await seedCharges(owner, CHARGES, () => undefined);
  await owner.close();
  db = openDatabase(database().appUrl, { poolSize: 2 });
  return () => db.close();
}, 120_000);

describe('a page of charges is found by an index', () => {
  it.each(SMALL_LISTS)('%s', async (_name, make) => {
    const plans = await plansOf(db, (explaining) => make(seeded).ours(explaining));
    expect(plans.length).toBeGreaterThan(0);
    for (const nodes of plans) {
      expect(walkedThrough(nodes)).not.toContain('charges');
      expect(lookedAt(nodes, 'charges')).toBeLessThan(FEW);
    }
  });

  it('and of a run too, in the portal', async () => {
    for (const filter of [{}, { status: 'reserved' }, { stage: 'inquiring' }, { status: 'failed' }] as const) {
      const plans = await plansOf(db, (explaining) => chargesOfRun('', seeded, filter).ours(explaining));
      for (const nodes of plans) expect([filter, lookedAt(nodes, 'charges') < FEW]).toEqual([filter, true]);
    }
  });

  it('which this test would notice: a search without one looks at all of them', async () => {
    const plans = await plansOf(db, (explaining) => explaining.query(`select c.id from charges c where c.mobile = $1 order by c.id desc limit 25`, [seeded.mobile]));
    expect(Math.max(...plans.map((nodes) => lookedAt(nodes, 'charges')))).toBeGreaterThan(FEW);
  });
});
