import type { TestProject } from 'vitest/node';
import { sharedPostgres } from '../shared-servers.ts';

/** Vitest global set-up: one PostgreSQL server for the run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await sharedPostgres();
  project.provide('postgres', server.shared);
  return server.stop;
}
