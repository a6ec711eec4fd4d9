import { afterAll, describe, expect, inject, it } from 'vitest';
import { APP_ROLE, withClient } from '../../scripts/postgres/database.ts';
import { externalDatabase } from '../../scripts/postgres/external-database.ts';
import { postgresUrl } from '../../scripts/postgres/server.ts';
import { createTestDatabase } from '../support/postgres.ts';
import { APP_PASSWORD } from '../support/shared-servers.ts';

const superuser = (database: string) => {
  const { port, superuserPassword } = inject('postgres');
  return postgresUrl({ port, user: 'postgres', password: superuserPassword, database });
};
const appUrl = (database: string) => postgresUrl({ port: inject('postgres').port, user: APP_ROLE, password: APP_PASSWORD, database });

describe('a database given by DATABASE_URL', () => {
  afterAll(() => withClient(superuser('postgres'), async (client) => {
    await client.query('DROP DATABASE IF EXISTS ascii WITH (FORCE)');
  }));

  it('is taken with the role that was given for it', async () => {
    const { name, ownerUrl, drop } = await createTestDatabase();
    await expect(externalDatabase(ownerUrl, appUrl(name))).resolves.toEqual({ ownerUrl, appUrl: appUrl(name) });
    await drop();
  });

  it('is refused when it is not UTF-8', async () => {
    await withClient(superuser('postgres'), async (client) => {
      await client.query('CREATE DATABASE ascii ENCODING \'SQL_ASCII\' LOCALE \'C\' LOCALE_PROVIDER libc TEMPLATE template0');
    });
    await expect(externalDatabase(superuser('ascii'), undefined)).rejects.toThrow(/SQL_ASCII, not UTF8/);
  });

  it('is refused with the reason when the application cannot log in', async () => {
    await expect(externalDatabase(superuser('postgres'), undefined)).rejects.toThrow(/kook_app.*DATABASE_APP_URL/);
  });

  it('is refused when nobody answers, or when it is no address', async () => {
    await expect(externalDatabase('postgres://kook:x@127.0.0.1:1/kook', undefined)).rejects.toThrow('No connection with DATABASE_URL');
    await expect(externalDatabase('kook', undefined)).rejects.toThrow('is not an address like');
  });
});
