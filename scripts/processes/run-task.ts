import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { LogFile } from './log-file.ts';

/** From being asked to leave to being killed. */
const LEAVE_MS = 3_000;
const KEPT_LINES = 15;
const KEPT_CHARACTERS = 300;

/** The program did not end in time, and was ended. */
export class TaskTimeout extends Error {}

/** Runs a Node program of this project to its end; throws with its last lines when it fails, hangs or is aborted. */
export async function runTask({ name, args, env, cwd, timeoutMs, logPath, signal, onLine, showOutput = false }: {
  name: string;
  /** Arguments of Node: `--import tsx database/migrate.ts`. */
  args: string[];
  env: NodeJS.ProcessEnv;
  cwd: string;
  timeoutMs: number;
  logPath: string;
  signal?: AbortSignal;
  onLine?: (line: string) => void;
  /** Its output is for the person at the terminal, as it comes (a progress bar). */
  showOutput?: boolean;
}): Promise<void> {
  const log = new LogFile(logPath);
  const child = spawn(process.execPath, args, { cwd, env, detached: true, stdio: ['ignore', showOutput ? 'inherit' : 'pipe', 'pipe'] });
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    if (!stream) continue;
    stream.on('data', (chunk: Buffer) => log.write(chunk));
    createInterface({ input: stream }).on('line', (line) => {
      lines.push(line.slice(0, KEPT_CHARACTERS));
      if (lines.length > KEPT_LINES) lines.shift();
      onLine?.(line);
    });
  }
  const signalGroup = (name: NodeJS.Signals) => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, name);
    } catch {
      // It is gone already.
    }
  };
  const end = () => signalGroup('SIGKILL');
  let late = false;
  const timers = [
    setTimeout(() => {
      late = true;
      signalGroup('SIGTERM');
    }, timeoutMs),
    setTimeout(end, timeoutMs + LEAVE_MS),
  ];
  signal?.addEventListener('abort', end);
  process.once('exit', end);
  const code = await new Promise<number | null>((resolve) => {
    child.once('error', () => resolve(null));
    child.once('close', resolve);
  });
  for (const timer of timers) clearTimeout(timer);
  signal?.removeEventListener('abort', end);
  process.removeListener('exit', end);
  if (signal?.aborted) throw new Error(`${name} was stopped.`);
  if (late) throw new TaskTimeout(`${name} took longer than ${timeoutMs / 1000} s. Its log: ${logPath}`);
  if (code !== 0) throw new Error(`${name} failed. Its log: ${logPath}. Its last words:\n${lines.map((line) => `    ${line}`).join('\n')}`);
}
