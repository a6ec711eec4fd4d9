import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Log-ins of the demo organisations and of the staff, made by the seed; never in production. */
export interface DemoPeople {
  customer: { mobile: string; password: string };
  otherCustomer: { mobile: string; password: string };
  [staff: string]: { username: string; password: string } | { mobile: string; password: string };
}

/** Reads the log-ins that the seed wrote into the data directory. */
export function readDemoPeople(dataDir: string): DemoPeople | undefined {
  const path = join(dataDir, 'demo.json');
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) as DemoPeople : undefined;
}
