import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launch, type LaunchedProcess } from '../../scripts/processes/launch.ts';
import { LogFile } from '../../scripts/processes/log-file.ts';
import { freePort } from '../../scripts/processes/ports.ts';
import { PROJECT_DIR } from '../../scripts/project.ts';
import { ensureCluster } from '../../scripts/postgres/cluster.ts';
import { APP_ROLE, ensureDatabase, ensureRoles, OWNER_ROLE } from '../../scripts/postgres/database.ts';
import { postgresProcess, postgresUrl } from '../../scripts/postgres/server.ts';
import { temporalProcess } from '../../scripts/temporal/dev-server.ts';
import { findTemporalProgram } from '../../scripts/temporal/find-program.ts';
import { TEMPORAL_SERVER, TIME_SKIPPING_SERVER } from '../../scripts/temporal/programs.ts';

/** Where the servers of this test run are; handed to the test files. */
export interface SharedPostgres {
  port: number;
  superuserPassword: string;
  template: string;
}
export interface SharedTemporal {
  address: string;
  /** Path of the time-skipping test server's program. */
  timeSkippingProgram: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    postgres: SharedPostgres;
    temporal: SharedTemporal;
  }
}

/** Servers of this process, shared by all suites of one run. */
const RUNNING = Symbol.for('kook.test.servers');
interface Running {
  postgres?: Promise<{ shared: SharedPostgres; stop: () => Promise<void> }>;
  temporal?: Promise<{ shared: SharedTemporal; stop: () => Promise<void> }>;
}
const running = ((globalThis as { [RUNNING]?: Running })[RUNNING] ??= {});

export const APP_PASSWORD = 'app';
export const OWNER_PASSWORD = 'owner';

/** Starts PostgreSQL once and migrates the template database that every test file clones. */
export function sharedPostgres() {
  return (running.postgres ??= startPostgres());
}

/** Starts one Temporal development server, in memory. */
export function sharedTemporal() {
  return (running.temporal ??= startTemporal());
}

async function startPostgres() {
  const dataDir = mkdtempSync(join(tmpdir(), 'kook-test-postgres-'));
  const superuserPassword = 'superuser';
  const cluster = await ensureCluster(dataDir, superuserPassword, () => undefined);
  const { process: server, port } = await launchOnFreePort((free) => postgresProcess(cluster, free, { durable: false }), 'postgres');
  const template = 'kook_template';
  try {
    const superuser = postgresUrl({ port, user: 'postgres', password: superuserPassword, database: 'postgres' });
    await ensureRoles(superuser, { owner: OWNER_PASSWORD, app: APP_PASSWORD });
    await ensureDatabase(superuser, template);
    await migrateTemplate(postgresUrl({ port, user: OWNER_ROLE, password: OWNER_PASSWORD, database: template }));
  } catch (error) {
    await server.stop();
    throw error;
  }
  return {
    shared: { port, superuserPassword, template },
    stop: async () => {
      await server.stop();
      for (const folder of [cluster.path, dataDir]) rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function migrateTemplate(ownerUrl: string): Promise<void> {
  const file = join(PROJECT_DIR, 'database', 'migrate.ts');
  if (!existsSync(file)) return;
  const { migrate } = await import(/* @vite-ignore */ pathToFileURL(file).href) as {
    migrate: (options: { ownerUrl: string; appRole: string }) => Promise<unknown>;
  };
  await migrate({ ownerUrl, appRole: APP_ROLE });
}

async function startTemporal() {
  const say = (message: string) => console.log(message);
  const [server, timeSkipping] = [await findTemporalProgram(TEMPORAL_SERVER, say), await findTemporalProgram(TIME_SKIPPING_SERVER, say)];
  const { process: temporal, port } = await launchOnFreePort((free) => temporalProcess({ program: server.path, port: free }), 'temporal');
  return {
    shared: { address: `127.0.0.1:${port}`, timeSkippingProgram: timeSkipping.path },
    stop: () => temporal.stop(),
  };
}

/** Another program may take a free port between our look and the server's start. */
async function launchOnFreePort(spec: (port: number) => Parameters<typeof launch>[0], name: string): Promise<{ process: LaunchedProcess; port: number }> {
  const logs = join(PROJECT_DIR, 'build', 'test-logs');
  mkdirSync(logs, { recursive: true });
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    try {
      const launched = await launch(spec(port), { log: new LogFile(join(logs, `${name}.log`)) });
      process.once('exit', launched.kill);
      return { process: launched, port };
    } catch (error) {
      if (attempt === 3) throw error;
    }
  }
}
