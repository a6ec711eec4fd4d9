import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase, type Database } from '../../database/connection.ts';
import { startStack, type Stack } from '../stack/start-stack.ts';
import { WorkerFleet } from './worker-fleet.ts';

/** A whole system of its own, with times so short that hours of retries and inquiries pass in seconds. */
export interface DrillSystem {
  stack: Stack;
  /** As the owner; reads only, but for the operators' limits. */
  db: Database;
  workers: WorkerFleet;
  say: (line: string) => void;
  /** Process id by name as in `endpoints.json`; undefined while it is down. */
  pidOf(name: string): number | undefined;
  setFaults(faults: object): Promise<void>;
  endFaults(): Promise<void>;
  stop(): Promise<void>;
}

/** `notFoundForMs` of the faults stays below the grace here, as an operator's declared delay must. */
export const DRILL_TIMINGS = {
  KOOK_CALL_TIMEOUT_MS: '3000',
  KOOK_INQUIRY_STEPS_MS: '0,500,1000,2000',
  KOOK_NOT_FOUND_GRACE_MS: '1500',
  KOOK_RETRY_STEPS_MS: '300,600,1000,1500,2000,3000,4000,5000',
  KOOK_SAME_NUMBER_GAP_MS: '400',
  KOOK_FLOAT_RETRY_MS: '500',
  KOOK_LIMIT_CODES_PER_USER_HOUR: '10000',
  KOOK_LIMIT_CODES_PER_NUMBER_DAY: '10000',
  KOOK_LIMIT_CODES_PER_NUMBER_BURST: '10000',
  KOOK_LIMIT_CODE_RESEND_S: '0',
};

export async function startDrillSystem({ workers, keep, say, signal, env = {} }: {
  workers: number;
  /** Over the short times that all drills have. */
  env?: NodeJS.ProcessEnv;
  keep: boolean;
  say: (line: string) => void;
  signal: AbortSignal;
}): Promise<DrillSystem> {
  const dataDir = mkdtempSync(join(tmpdir(), 'kook-drill-'));
  chmodSync(dataDir, 0o755);
  const quiet = { DATABASE_URL: '', TEMPORAL_ADDRESS: '', OPERATOR_URL: '', BANK_URL: '', SMS_URL: '' };
  const stack = await startStack({ dataDir, workers: 0, env: { ...quiet, ...DRILL_TIMINGS, ...env } }, { say: (line) => say(`  ${line}`), signal });
  const fleet = await WorkerFleet.start(stack, workers).catch(async (error: unknown) => {
    await stack.stop();
    throw error;
  });
  const db = openDatabase(stack.endpoints().database, { poolSize: 4, name: 'kook-drill' });
  const { operator } = stack.endpoints().simulators;
  const faults = async (method: string, body?: object) => {
    const answer = await fetch(`${operator}/faults`, { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
    if (!answer.ok) throw new Error(`The operator refuses these faults: ${await answer.text()}`);
  };
  return {
    stack,
    db,
    workers: fleet,
    say,
    pidOf: (name) => stack.endpoints().pids[name],
    setFaults: (body) => faults('PUT', body),
    endFaults: () => faults('DELETE'),
    stop: async () => {
      await db.close();
      await fleet.stop();
      await stack.stop();
      if (keep) say(`data left in ${dataDir}`);
      else rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
