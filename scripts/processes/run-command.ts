import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** Runs a program to its end; throws with the last line that it wrote, or that it took too long. */
export async function runCommand(command: string, args: string[], timeoutMs: number, env: NodeJS.ProcessEnv = {}): Promise<void> {
  try {
    await promisify(execFile)(command, args, {
      timeout: timeoutMs,
      killSignal: 'SIGKILL',
      env: { ...process.env, ...env },
      maxBuffer: 16 * 1024 * 1024,
    });
  } catch (error) {
    const { code, killed, stderr } = error as { code?: string | number; killed?: boolean; stderr?: string };
    if (code === 'ENOENT') throw new Error(`${command} is not installed`, { cause: error });
    if (killed) throw new Error(`${command} took longer than ${timeoutMs / 1000} s`, { cause: error });
    throw new Error(stderr?.trim().split('\n').at(-1) ?? `${command} failed`, { cause: error });
  }
}
