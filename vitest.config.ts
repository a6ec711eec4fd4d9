import { defineConfig } from 'vitest/config';

const POSTGRES = './test/support/global-setup/postgres.ts';
const TEMPORAL = './test/support/global-setup/temporal.ts';

interface Suite {
  /** Folders below test/; what no suite names belongs to `unit`. */
  folders: string[];
  servers?: string[];
  testTimeoutMs?: number;
  /** Suites that start whole systems run one file at a time. */
  oneAtATime?: boolean;
  /** Files share a process and its modules: importing the system anew for each took longer than its tests. */
  sharesModules?: boolean;
}

/** The suites of `npm test`, by what they need. `npx vitest run --project api` runs one of them. */
export const SUITES: Record<string, Suite> = {
  unit: { folders: [] },
  database: { folders: ['database'], servers: [POSTGRES], testTimeoutMs: 60_000, sharesModules: true },
  workflow: { folders: ['workflows', 'activities', 'worker'], servers: [POSTGRES, TEMPORAL], testTimeoutMs: 60_000, sharesModules: true },
  replay: { folders: ['replay'], testTimeoutMs: 60_000 },
  api: { folders: ['api'], servers: [POSTGRES, TEMPORAL], testTimeoutMs: 60_000, sharesModules: true },
  fault: { folders: ['fault'], servers: [POSTGRES, TEMPORAL], testTimeoutMs: 180_000, oneAtATime: true },
  frame: { folders: ['frame'], servers: [POSTGRES], testTimeoutMs: 90_000, oneAtATime: true },
  story: { folders: ['story'], testTimeoutMs: 180_000, oneAtATime: true },
  browser: { folders: ['browser'], testTimeoutMs: 120_000, oneAtATime: true },
};

const named = Object.values(SUITES).flatMap(({ folders }) => folders);

export default defineConfig({
  test: {
    projects: Object.entries(SUITES).map(([name, { folders, servers = [], testTimeoutMs = 20_000, oneAtATime = false, sharesModules = false }]) => ({
      test: {
        name,
        environment: 'node',
        pool: 'forks' as const,
        include: name === 'unit' ? ['test/**/*.test.{ts,tsx}'] : folders.map((folder) => `test/${folder}/**/*.test.{ts,tsx}`),
        exclude: name === 'unit' ? named.map((folder) => `test/${folder}/**`) : [],
        globalSetup: servers,
        testTimeout: testTimeoutMs,
        hookTimeout: 120_000,
        teardownTimeout: 15_000,
        fileParallelism: !oneAtATime,
        isolate: !sharesModules,
      },
    })),
  },
});
