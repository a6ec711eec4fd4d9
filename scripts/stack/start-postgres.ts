import { ensureCluster } from '../postgres/cluster.ts';
import { APP_ROLE, DATABASE, ensureDatabase, ensureRoles, OWNER_ROLE } from '../postgres/database.ts';
import { externalDatabase } from '../postgres/external-database.ts';
import { postgresProcess, postgresUrl } from '../postgres/server.ts';
import { seconds, type StackContext } from './stack-context.ts';

export interface DatabaseAddresses {
  /** Migrations connect here. */
  ownerUrl: string;
  /** API and worker connect here. */
  appUrl: string;
}

/** Uses the server of DATABASE_URL, or runs one of our own in the data directory. */
export async function startPostgres(context: StackContext): Promise<DatabaseAddresses> {
  const { DATABASE_URL, DATABASE_APP_URL } = context.env;
  if (DATABASE_URL) {
    const addresses = await externalDatabase(DATABASE_URL, DATABASE_APP_URL);
    context.say('postgres: the server of DATABASE_URL');
    return addresses;
  }
  const startedAt = performance.now();
  const { secrets, settings } = context;
  const cluster = await ensureCluster(settings.dataDir, secrets.postgresSuperuser, context.say);
  const port = await context.runOnFreePort('postgres', (free) => postgresProcess(cluster, free, { durable: true }));
  const superuser = postgresUrl({ port, user: 'postgres', password: secrets.postgresSuperuser, database: 'postgres' });
  await ensureRoles(superuser, { owner: secrets.postgresOwner, app: secrets.postgresApp });
  await ensureDatabase(superuser);
  context.say(`postgres: ready in ${seconds(startedAt)} (127.0.0.1:${port})`);
  return {
    ownerUrl: postgresUrl({ port, user: OWNER_ROLE, password: secrets.postgresOwner, database: DATABASE }),
    appUrl: postgresUrl({ port, user: APP_ROLE, password: secrets.postgresApp, database: DATABASE }),
  };
}
