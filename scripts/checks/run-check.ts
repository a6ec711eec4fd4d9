import { spawn } from 'node:child_process';
import { PROJECT_DIR } from '../project.ts';

export interface CheckResult {
  /** Null when it was ended from outside. */
  exitCode: number | null;
  timedOut: boolean;
  output: string;
  seconds: number;
}

const running = new Set<() => void>();
process.on('exit', () => running.forEach((end) => end()));

/** Runs a Node program to its end in a process group of its own; after the time the whole group is killed. */
export async function runCheck(args: string[], { timeoutMs, show, env = {} }: {
  timeoutMs: number;
  /** Show its output as it comes; else it is kept. */
  show: boolean;
  env?: NodeJS.ProcessEnv;
}): Promise<CheckResult> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, args, {
    cwd: PROJECT_DIR,
    env: { ...process.env, ...env },
    detached: true,
    stdio: show ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
  });
  const chunks: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk));
  const end = () => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    } catch {
      // It is gone already.
    }
  };
  running.add(end);
  let timedOut = false;
  const timer = setTimeout(() => {
    timedOut = true;
    end();
  }, timeoutMs);
  const exitCode = await new Promise<number | null>((resolve) => {
    child.once('error', () => resolve(null));
    child.once('close', resolve);
  });
  clearTimeout(timer);
  // Workers of a test run that was killed must not go on.
  end();
  running.delete(end);
  return { exitCode, timedOut, output: Buffer.concat(chunks).toString('utf8'), seconds: (performance.now() - startedAt) / 1000 };
}
