import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { migrate, migrateDown } from '../../database/migrate.ts';
import { APP_ROLE, withClient } from '../../scripts/postgres/database.ts';
import { PROJECT_DIR } from '../../scripts/project.ts';
import { createTestDatabase } from '../support/postgres.ts';
import { schemaListing } from './support/schema-listing.ts';

const MIGRATIONS = join(PROJECT_DIR, 'database', 'migrations');
const folders = readdirSync(MIGRATIONS).sort();
const sql = (folder: string, file: 'up.sql' | 'down.sql') => readFileSync(join(MIGRATIONS, folder, file), 'utf8');
const has = (folder: string, file: string) => existsSync(join(MIGRATIONS, folder, file));
const irreversible = folders.filter((folder) => has(folder, 'irreversible.md'));

async function onEmptyDatabase<T>(work: (ownerUrl: string) => Promise<T>): Promise<T> {
  const database = await createTestDatabase({ empty: true });
  try {
    return await work(database.ownerUrl);
  } finally {
    await database.drop();
  }
}

describe('migrations', () => {
  it('are numbered without a gap, so that two of the same number are seen', () => {
    expect(folders.map((folder) => Number(folder.slice(0, 4)))).toEqual(folders.map((_, index) => index + 1));
    expect(folders.filter((folder) => !/^\d{4}-[a-z0-9-]+$/.test(folder))).toEqual([]);
  });

  it.each(folders)('%s goes up, and down again unless irreversible.md says why not', (folder) => {
    expect(has(folder, 'up.sql')).toBe(true);
    expect(has(folder, 'down.sql')).toBe(!irreversible.includes(folder));
    if (irreversible.includes(folder)) expect(readFileSync(join(MIGRATIONS, folder, 'irreversible.md'), 'utf8').trim()).not.toBe('');
  });

  it('each takes back exactly what it made', () => onEmptyDatabase((ownerUrl) => withClient(ownerUrl, async (client) => {
    const before = new Map<string, string[]>();
    for (const folder of folders) {
      before.set(folder, await schemaListing(client));
      await client.query(sql(folder, 'up.sql'));
      expect(await schemaListing(client), `${folder} makes nothing`).not.toEqual(before.get(folder));
    }
    for (const folder of [...folders].reverse()) {
      if (irreversible.includes(folder)) break;
      await client.query(sql(folder, 'down.sql'));
      expect(await schemaListing(client), `after ${folder}/down.sql`).toEqual(before.get(folder));
    }
  })));

  it.skipIf(irreversible.length > 0)('up, down and up again give the same schema with the same rights', () => onEmptyDatabase(async (ownerUrl) => {
    const listing = () => withClient(ownerUrl, (client) => schemaListing(client, { rights: true }));
    await migrate({ ownerUrl, appRole: APP_ROLE });
    const first = await listing();
    await migrateDown(ownerUrl, folders.length);
    const left = (await listing()).filter((line) => !line.includes('schema_migrations'));
    expect(left).toEqual([]);
    await migrate({ ownerUrl, appRole: APP_ROLE });
    expect(await listing()).toEqual(first);
  }));

  it('a second run finds nothing to do', () => onEmptyDatabase(async (ownerUrl) => {
    const said: string[] = [];
    const log = (line: string) => said.push(line);
    await migrate({ ownerUrl, appRole: APP_ROLE, log });
    expect(said).toHaveLength(folders.length);
    await migrate({ ownerUrl, appRole: APP_ROLE, log });
    expect(said).toHaveLength(folders.length);
  }));

  it('two starts at once run each migration once', () => onEmptyDatabase(async (ownerUrl) => {
    const said: string[] = [];
    const log = (line: string) => said.push(line);
    await Promise.all([migrate({ ownerUrl, appRole: APP_ROLE, log }), migrate({ ownerUrl, appRole: APP_ROLE, log })]);
    expect(said.sort()).toEqual(folders.map((folder) => `migrating ${folder}`));
  }));
});
