import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, inject } from 'vitest';
import { APP_ROLE, ensureDatabase, OWNER_ROLE, withClient } from '../../scripts/postgres/database.ts';
import { postgresUrl } from '../../scripts/postgres/server.ts';
import { APP_PASSWORD, OWNER_PASSWORD } from './shared-servers.ts';

/** A database of one test file: a migrated clone on the run's shared server. */
export interface TestDatabase {
  name: string;
  /** Connects as `kook`, the owner. */
  ownerUrl: string;
  /** Connects as `kook_app`, as API and worker do. */
  appUrl: string;
  /** Drops it, ending connections that were left open. */
  drop: () => Promise<void>;
}

/** Clones the migrated template (or makes an empty database); a few ten milliseconds. */
export async function createTestDatabase({ empty = false } = {}): Promise<TestDatabase> {
  const { port, superuserPassword, template } = inject('postgres');
  const name = `test_${randomBytes(6).toString('hex')}`;
  const superuser = postgresUrl({ port, user: 'postgres', password: superuserPassword, database: 'postgres' });
  await ensureDatabase(superuser, name, empty ? 'template1' : template);
  return {
    name,
    ownerUrl: postgresUrl({ port, user: OWNER_ROLE, password: OWNER_PASSWORD, database: name }),
    appUrl: postgresUrl({ port, user: APP_ROLE, password: APP_PASSWORD, database: name }),
    drop: () => withClient(superuser, async (client) => {
      await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    }),
  };
}

/** A database for the whole test file, dropped after its last test; read it inside tests and hooks. */
export function useTestDatabase(options?: { empty?: boolean }): () => TestDatabase {
  let database: TestDatabase | undefined;
  beforeAll(async () => {
    database = await createTestDatabase(options);
  });
  afterAll(() => database?.drop());
  return () => {
    if (!database) throw new Error('The test database exists only from beforeAll on.');
    return database;
  };
}
