import { beforeAll, describe, expect, it } from 'vitest';
import { openDatabase, type Database } from '../../../database/connection.ts';
import { readFilter, readSort } from '../../../database/staff-lists/list-request.ts';
import { readPage } from '../../../database/staff-lists/read-list.ts';
import type { StaffResource } from '../../../database/staff-lists/resource.ts';
import { banks } from '../../../database/staff-lists/resources/banks.ts';
import { orders } from '../../../database/staff-lists/resources/orders.ts';
import { organisations } from '../../../database/staff-lists/resources/organisations.ts';
import { users } from '../../../database/staff-lists/resources/users.ts';
import { useTestDatabase } from '../../support/postgres.ts';
import { plansOf } from '../support/plans.ts';

const ALPHABET = [...'آابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی'];
const VIEWER = { userId: '00000000-0000-0000-0000-000000000000', role: 'supervisor' } as const;

const database = useTestDatabase();
let db: Database;
beforeAll(async () => {
  const owner = openDatabase(database().ownerUrl, { poolSize: 1 });
  // As in a database that somebody made without thinking of Persian.
  await owner.query('alter table organisations alter column name type text collate "C"');
  await owner.query('alter table users alter column first_name type text collate "C", alter column last_name type text collate "C"');
  await owner.query('alter table banks alter column persian type text collate "C"');
  for (const letter of ALPHABET.toReversed()) await owner.query('insert into organisations (name) values ($1)', [`${letter}رمان`]);
  await owner.query(`insert into users (organisation_id, role, username, first_name, last_name, mobile)
    select id, 'owner', 'n' || id, name, 'راد', '+98912' || lpad(row_number() over (order by id)::text, 7, '0') from organisations`);
  await owner.query(`insert into banks (code, persian, sheba_code) values ('x1', 'پاسارگاد', '901'), ('x2', 'تجارت', '902'), ('x3', 'گردشگری', '903'), ('x4', 'ملت', '904')`);
  await owner.query('analyze');
  await owner.close();
  db = openDatabase(database().appUrl, { poolSize: 1 });
  return () => db.close();
});

const names = async (resource: StaffResource, direction: 'ASC' | 'DESC', column = 'name', on = db) => {
  const filter = readFilter(resource, {});
  const rows = await readPage(on, resource, VIEWER, { filter, sort: readSort(resource, 'name', direction, filter), offset: 0, limit: 100 });
  return rows.map((row) => row[column] as string);
};
const initials = async (...asked: Parameters<typeof names>) => (await names(...asked)).map((name) => name.slice(0, 1));

describe('a list by name', () => {
  it('stands in the order of the Persian alphabet, and backwards', async () => {
    expect(await initials(organisations, 'ASC')).toEqual(ALPHABET);
    expect(await initials(organisations, 'DESC')).toEqual(ALPHABET.toReversed());
    expect(await initials(users, 'ASC', 'firstName')).toEqual(ALPHABET);
    const found = await names(banks, 'ASC');
    expect(found.filter((name) => ['پاسارگاد', 'تجارت', 'گردشگری', 'ملت'].includes(name))).toEqual(['پاسارگاد', 'تجارت', 'گردشگری', 'ملت']);
  });

  it('takes ي and ك of an Arabic keyboard for ی and ک', async () => {
    for (const name of ['کیش ب', 'كيش الف', 'کیش پ']) await db.query('insert into organisations (name) values ($1)', [name]);
    expect((await names(organisations, 'ASC')).filter((name) => name.includes('یش') || name.includes('يش'))).toEqual(['كيش الف', 'کیش ب', 'کیش پ']);
  });

  it.each([['organisations_by_name', organisations], ['users_by_name', users], ['orders_by_name', orders]] as const)('comes from the index %s', async (index, resource) => {
    // A handful of rows is sorted faster than an index is read.
    await db.transaction(async (tx) => {
      await db.query('set local enable_sort = off', [], tx);
      const within: Database = { ...db, query: (text, params) => db.query(text, params, tx) };
      const [nodes] = await plansOf(within, (explaining) => names(resource, 'ASC', 'name', explaining));
      expect((nodes ?? []).map((node) => (node as { 'Index Name'?: string })['Index Name'])).toContain(index);
    });
  });
});
