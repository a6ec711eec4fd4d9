import { createHmac } from 'node:crypto';
import pg from 'pg';
import { APP_ROLE, withClient } from './database.ts';

/**
 * A database given by DATABASE_URL: refuses one that is not UTF-8 (Persian would be lost), and finds or creates the
 * login role `kook_app` unless DATABASE_APP_URL names one. Its password is derived from the owner's, so that two data
 * directories on one server agree.
 */
export async function externalDatabase(ownerUrl: string, appUrl: string | undefined): Promise<{ ownerUrl: string; appUrl: string }> {
  const url = parse(ownerUrl);
  const derived = new URL(url);
  derived.username = APP_ROLE;
  derived.password = createHmac('sha256', url.password || 'kook').update(`${APP_ROLE}@${url.host}`).digest('hex').slice(0, 32);
  await connected(ownerUrl, 'DATABASE_URL', async (client) => {
    const { rows: [row] } = await client.query<{ encoding: string }>('SELECT current_setting(\'server_encoding\') AS encoding');
    if (row?.encoding !== 'UTF8') {
      throw new Error(`The database of DATABASE_URL is ${row?.encoding}, not UTF8: Persian text would be lost. `
        + 'Create one with ENCODING \'UTF8\' TEMPLATE template0.');
    }
    if (appUrl) return;
    const { rowCount } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [APP_ROLE]);
    if (rowCount) return;
    await client.query(`CREATE ROLE ${APP_ROLE} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD ${client.escapeLiteral(derived.password)}`).catch((error: unknown) => {
      throw new Error(`The role ${APP_ROLE} is missing on the server of DATABASE_URL and could not be created. `
        + 'Create it with LOGIN and no other rights, and give its address by DATABASE_APP_URL.', { cause: error });
    });
  });
  const app = appUrl ?? derived.href;
  await connected(app, `role ${APP_ROLE}${appUrl ? '' : ' (its address can be given by DATABASE_APP_URL)'}`, () => Promise.resolve());
  return { ownerUrl, appUrl: app };
}

function parse(text: string): URL {
  try {
    return new URL(text);
  } catch {
    throw new Error('DATABASE_URL is not an address like postgres://user:password@host:5432/database.');
  }
}

async function connected(url: string, what: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  try {
    await withClient(url, work);
  } catch (error) {
    if (error instanceof pg.DatabaseError || (error instanceof Error && 'code' in error)) {
      throw new Error(`No connection with ${what}: ${error.message}`, { cause: error });
    }
    throw error;
  }
}
