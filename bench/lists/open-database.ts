import { mkdtempSync, chmodSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase, type Database } from '../../database/connection.ts';
import { migrate } from '../../database/migrate.ts';
import { seed } from '../../database/seed.ts';
import { ensureCluster } from '../../scripts/postgres/cluster.ts';
import { APP_ROLE, ensureDatabase, ensureRoles, OWNER_ROLE } from '../../scripts/postgres/database.ts';
import { postgresProcess, postgresUrl } from '../../scripts/postgres/server.ts';
import { launch } from '../../scripts/processes/launch.ts';
import { freePort } from '../../scripts/processes/ports.ts';

export interface BenchServer {
  /** A migrated and seeded database of its own. */
  create(name: string): Promise<BenchDatabase>;
  stop(): Promise<void>;
}

export interface BenchDatabase {
  /** As the API connects. */
  app: Database;
  appUrl: string;
  owner: Database;
  close(): Promise<void>;
}

/** A PostgreSQL server as `npm start` runs it (fsync on), for lists alone: nothing else of the system is needed. */
export async function startServer(signal: AbortSignal): Promise<BenchServer> {
  const dataDir = mkdtempSync(join(tmpdir(), 'kook-bench-lists-'));
  chmodSync(dataDir, 0o755);
  const password = 'bench';
  const cluster = await ensureCluster(dataDir, password, () => undefined);
  const port = await freePort();
  const server = await launch(postgresProcess(cluster, port, { durable: true }), { signal });
  const stop = async () => {
    await server.stop();
    for (const folder of [cluster.path, dataDir]) rmSync(folder, { recursive: true, force: true });
  };
  const superuser = postgresUrl({ port, user: 'postgres', password, database: 'postgres' });
  await ensureRoles(superuser, { owner: password, app: password });
  return {
    stop,
    async create(database) {
      await ensureDatabase(superuser, database);
      const ownerUrl = postgresUrl({ port, user: OWNER_ROLE, password, database });
      await migrate({ ownerUrl, appRole: APP_ROLE });
      const owner = openDatabase(ownerUrl, { poolSize: 1, name: 'kook-bench-seed' });
      await seed(owner);
      const appUrl = postgresUrl({ port, user: APP_ROLE, password, database });
      const app = openDatabase(appUrl, { poolSize: 10, name: 'kook-bench' });
      return { app, appUrl, owner, close: async () => void (await Promise.all([app.close(), owner.close()])) };
    },
  };
}
