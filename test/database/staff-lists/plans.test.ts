import { beforeAll, describe, expect, it } from 'vitest';
import { seedCharges, type Seeded } from '../../../bench/lists/seed-charges.ts';
import { chargesOfRun, SMALL_LISTS } from '../../../bench/lists/queries.ts';
import { openDatabase, type Database } from '../../../database/connection.ts';
import { seed } from '../../../database/seed.ts';
import { useTestDatabase } from '../../support/postgres.ts';

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

interface Node {
  'Node Type': string;
  'Relation Name'?: string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  'Rows Removed by Index Recheck'?: number;
  Plans?: Node[];
}

const nodesOf = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

/** Every statement that `ask` sends, with what PostgreSQL did for it; statements that only count are left out. */
async function plansOf(ask: (db: Database) => Promise<unknown>): Promise<Node[][]> {
  const plans: Node[][] = [];
  const explaining: Database = {
    ...db,
    query: async <T extends object>(text: string, params?: readonly unknown[]) => {
      if (!/^\s*select count\(/.test(text)) {
        const [row] = await db.query<{ 'QUERY PLAN': { Plan: Node }[] }>(`explain (analyze, format json) ${text}`, params);
        plans.push(nodesOf((row?.['QUERY PLAN'][0] as { Plan: Node }).Plan));
      }
      return db.query<T>(text, params);
    },
  };
  await ask(explaining);
  return plans;
}

const lookedAt = (nodes: Node[]) => nodes.filter((node) => node['Relation Name'] === 'charges')
  .reduce((sum, node) => sum + node['Actual Loops'] * (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Index Recheck'] ?? 0)), 0);

describe('a page of charges is found by an index', () => {
  it.each(SMALL_LISTS)('%s', async (_name, make) => {
    const plans = await plansOf((explaining) => make(seeded).ours(explaining));
    expect(plans.length).toBeGreaterThan(0);
    for (const nodes of plans) {
      const walked = nodes.filter((node) => node['Node Type'] === 'Seq Scan' && node['Relation Name'] === 'charges');
      expect(walked).toEqual([]);
      expect(lookedAt(nodes)).toBeLessThan(FEW);
    }
  });

  it('and of a run too, in the portal', async () => {
    for (const filter of [{}, { status: 'reserved' }, { stage: 'inquiring' }, { status: 'failed' }] as const) {
      const plans = await plansOf((explaining) => chargesOfRun('', seeded, filter).ours(explaining));
      for (const nodes of plans) expect([filter, lookedAt(nodes) < FEW]).toEqual([filter, true]);
    }
  });

  it('which this test would notice: a search without one looks at all of them', async () => {
    const plans = await plansOf((explaining) => explaining.query(`select c.id from charges c where c.mobile = $1 order by c.id desc limit 25`, [seeded.mobile]));
    expect(Math.max(...plans.map(lookedAt))).toBeGreaterThan(FEW);
  });
});
