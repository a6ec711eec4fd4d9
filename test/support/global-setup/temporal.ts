import type { TestProject } from 'vitest/node';
import { sharedTemporal } from '../shared-servers.ts';

/** Vitest global set-up: one Temporal server for the run, and the program of the time-skipping one. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await sharedTemporal();
  project.provide('temporal', server.shared);
  return server.stop;
}
