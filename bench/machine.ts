import { readFileSync } from 'node:fs';
import { cpus, loadavg, release, totalmem, type } from 'node:os';
import type { Database } from '../database/connection.ts';

/** The machine and the versions, for the page of results. */
export async function describeMachine(db: Database): Promise<string[]> {
  const [server] = await db.query<{ version: string; fsync: string; commit: string }>(
    `select current_setting('server_version') as version, current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit`,
  );
  const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, Record<string, string>>;
  const version = (name: string) => dependencies?.[name] ?? devDependencies?.[name] ?? '?';
  const [cpu] = cpus();
  return [
    `${cpus().length} × ${cpu?.model.trim() ?? 'CPU'}, ${Math.round(totalmem() / 2 ** 30)} GB, ${type()} ${release()}; load ${loadavg()[0]?.toFixed(1)} at the end`,
    `Node ${process.versions.node}; PostgreSQL ${server?.version} (fsync ${server?.fsync}, synchronous_commit ${server?.commit}); Temporal's development server with a database file`,
    `graphile-worker ${version('graphile-worker')}, pg-boss ${version('pg-boss')}, @temporalio/worker ${version('@temporalio/worker')}, undici ${version('undici')}, read-excel-file ${version('read-excel-file')}`,
  ];
}
