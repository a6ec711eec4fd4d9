import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { DemoPeople } from './demo-people.ts';
import { writeAtomically } from './write-atomically.ts';

/** Where everything is, for tests and for programs that drive the system; `endpoints.json` of the data directory. */
export interface Endpoints {
  /** The one origin of API, portal and back office. */
  origin: string;
  /** host:port of Temporal's gRPC. */
  temporal: string;
  temporalUi: string | undefined;
  /** URL of the database as its owner. */
  database: string;
  simulators: { operator: string; bank: string; sms: string };
  demo: DemoPeople | undefined;
  /** Process ids by name; that of the process that does the work. */
  pids: Record<string, number>;
}

const pathIn = (dataDir: string) => join(dataDir, 'endpoints.json');

export function writeEndpoints(dataDir: string, endpoints: Endpoints): void {
  writeAtomically(pathIn(dataDir), `${JSON.stringify(endpoints, null, 2)}\n`);
}

/** A file from an earlier start would send programs to processes that are gone. */
export function removeEndpoints(dataDir: string): void {
  rmSync(pathIn(dataDir), { force: true });
}
