import { spawn } from 'node:child_process';
import { PROJECT_DIR } from '../../scripts/project.ts';
import type { Memory } from '../watch-memory.ts';

export interface ExportFigure {
  /** `rows`: the cursor's rows alone, made into nothing. */
  format: 'rows' | 'csv' | 'xlsx';
  rows: number;
  bytes: number;
  seconds: number;
  memory: Memory;
}

const TIMEOUT_MS = 300_000;

/** A whole report, downloaded in a process of its own. */
export async function measureExport(url: string, organisationId: string, format: ExportFigure['format']): Promise<ExportFigure> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'bench/reports/export-once.ts'], {
    cwd: PROJECT_DIR, env: { ...process.env, BENCH_DATABASE_URL: url, BENCH_ORGANISATION: organisationId, BENCH_FORMAT: format },
    stdio: ['ignore', 'pipe', 'inherit'], timeout: TIMEOUT_MS, killSignal: 'SIGKILL',
  });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`The export ended with ${String(code)}`);
  return { format, ...(JSON.parse(said) as Omit<ExportFigure, 'format'>) };
}
