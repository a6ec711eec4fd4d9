import pg from 'pg';
import type { ProcessSpec } from '../processes/spec.ts';
import { serverEnvironment, type Cluster } from './cluster.ts';

/** Refusals that belong to every start and stop. */
const EXPECTED = /the database system is (starting up|shutting down|not yet accepting connections|in recovery mode)|administrator command/;

/** The address of a database on the server of this cluster. */
export function postgresUrl({ port, user, password, database }: { port: number; user: string; password: string; database: string }): string {
  return `postgres://${user}:${password}@127.0.0.1:${port}/${database}`;
}

/**
 * How to run the server. `durable: false` is for tests only: it turns off fsync, so that a clone of a template
 * database takes milliseconds, and loses data in a power cut.
 */
export function postgresProcess(cluster: Cluster, port: number, { durable }: { durable: boolean }): ProcessSpec {
  const settings = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 200,
    shared_buffers: '256MB',
    max_wal_size: '2GB',
    timezone: 'UTC',
    log_timezone: 'UTC',
    logging_collector: 'off',
    // DETAIL and CONTEXT of an error quote rows, and rows hold mobile numbers.
    log_error_verbosity: 'terse',
    // After a kill -9 all files are synced; one call for the file system instead of one for each file.
    ...(process.platform === 'linux' ? { recovery_init_sync_method: 'syncfs' } : {}),
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  return {
    name: 'postgres',
    command: cluster.binaries.postgres,
    args: ['-D', cluster.path, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    env: serverEnvironment(),
    cwd: '/',
    ...(cluster.user && { user: { uid: cluster.user.uid, gid: cluster.user.gid } }),
    // Fast shutdown: connections are closed, transactions rolled back, a checkpoint written.
    stopSignal: 'SIGINT',
    stopTimeoutMs: 4_500,
    ready: () => answers(postgresUrl({ port, user: 'postgres', password: cluster.superuserPassword, database: 'postgres' })),
    readyTimeoutMs: 60_000,
    isWarning: (line) => (/\b(FATAL|PANIC):/.test(line) && !EXPECTED.test(line) ? line.replace(/^.*?\b(FATAL|PANIC):/, '$1:') : undefined),
  };
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('SELECT 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}
