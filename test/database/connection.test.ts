import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Tx } from '../../database/connection.ts';
import { isDatabaseAway } from '../../database/is-away.ts';
import { useWorld } from './support/world.ts';

const world = useWorld({ forLanes: true });
beforeAll(() => world().owner.query('create table steps (n int not null primary key)'));
beforeAll(() => world().owner.query('grant select, insert, delete on steps to kook_app'));
beforeEach(() => world().db.query('delete from steps returning n'));

const insert = (tx: Tx, n: number) => world().db.query('insert into steps values ($1) returning n', [n], tx);
const stored = async () => (await world().db.query<{ n: number }>('select n from steps order by n')).map(({ n }) => n);

describe('statements that are sent together', () => {
  test('are done in their order', async () => {
    const { db } = world();
    await db.transaction((tx) => db.together([1, 2, 3].map((n) => () => insert(tx, n))));
    expect(await stored()).toEqual([1, 2, 3]);
  });

  test('leave nothing when a step throws while another still has statements to ask', async () => {
    const { db } = world();
    const refused = db.transaction((tx) => db.together([
      async () => {
        await db.query('select 1', [], tx);
        throw new Error('this step refuses');
      },
      async () => {
        for (let n = 1; n <= 20; n += 1) await insert(tx, n);
      },
    ]));
    await expect(refused).rejects.toThrow('this step refuses');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await stored()).toEqual([]);
  });

  test('fail for the reason of the first that PostgreSQL refused, and leave nothing', async () => {
    const { db } = world();
    const refused = db.transaction((tx) => db.together([
      async () => {
        await insert(tx, 1);
        await insert(tx, 2);
      },
      () => insert(tx, 1),
      () => insert(tx, 3),
    ]));
    await expect(refused).rejects.toMatchObject({ code: '23505' });
    expect(await stored()).toEqual([]);
  });
});

describe('a database that goes away', () => {
  test('in the middle of a transaction is known as away, whatever the driver calls it', async () => {
    const { owner: db } = world();
    const cutOff = db.transaction(async (tx) => {
      const [own] = await db.query<{ pid: number }>('select pg_backend_pid() as pid', [], tx);
      await db.query('select pg_terminate_backend($1)', [own?.pid]);
      await new Promise((resolve) => setTimeout(resolve, 300));
      await db.query('select 1', [], tx);
    });
    const error: unknown = await cutOff.catch((thrown: unknown) => thrown);
    expect((error as Error).message).toMatch(/is not queryable$/);
    expect(isDatabaseAway(error)).toBe(true);
  });
});
