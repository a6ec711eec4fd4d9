import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTimeOf } from '../../scripts/processes/identity.ts';
import { waitUntil } from '../../scripts/processes/wait-until.ts';
import { PROJECT_DIR } from '../../scripts/project.ts';
import type { Endpoints } from '../../scripts/stack/endpoints.ts';

/** A data directory that PostgreSQL's user can enter; `remove` deletes it. */
export function temporaryDataDir(): { dataDir: string; remove: () => void } {
  const dataDir = mkdtempSync(join(tmpdir(), 'kook-start-'));
  chmodSync(dataDir, 0o755);
  return { dataDir, remove: () => rmSync(dataDir, { recursive: true, force: true }) };
}

/** `npm start` as a process of its own, as a newcomer runs it (without the first order). */
export class RunningSystem {
  readonly dataDir: string;
  readonly #child: ChildProcess;
  #output = '';
  readonly ended: Promise<number | null>;

  constructor(dataDir: string, env: NodeJS.ProcessEnv = {}) {
    this.dataDir = dataDir;
    this.#child = spawn('npm', ['start', '--silent'], {
      cwd: PROJECT_DIR,
      env: { ...process.env, NODE_ENV: undefined, npm_lifecycle_event: undefined, KOOK_DEMO: '0', KOOK_DATA_DIR: dataDir, ...env },
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        this.#output += chunk.toString('utf8');
      });
    }
    this.ended = new Promise((resolve) => this.#child.once('close', resolve));
    process.once('exit', () => this.kill());
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  get output(): string {
    return this.#output;
  }

  /** Waits for the line that begins with `ready`; throws with all output when the start fails. */
  async ready(timeoutMs = 60_000): Promise<Endpoints> {
    const isReady = () => /^ready/m.test(this.#output);
    const ready = await waitUntil(isReady, timeoutMs, { giveUp: () => this.#child.exitCode !== null });
    if (!ready) throw new Error(`Not ready:\n${this.#output}`);
    return this.endpoints();
  }

  endpoints(): Endpoints {
    return JSON.parse(readFileSync(join(this.dataDir, 'endpoints.json'), 'utf8')) as Endpoints;
  }

  hasEndpoints(): boolean {
    return existsSync(join(this.dataDir, 'endpoints.json'));
  }

  signal(signal: NodeJS.Signals): void {
    this.#child.kill(signal);
  }

  /** What a Ctrl-C in the terminal does: the signal goes to the whole foreground group. */
  ctrlC(): void {
    process.kill(-this.pid, 'SIGINT');
  }

  /** kill -9 of npm alone: the supervisor is left without anybody who could stop it. */
  killNpm(): void {
    if (this.#child.exitCode === null && this.#child.signalCode === null) this.#child.kill('SIGKILL');
  }

  /** kill -9 of npm and the supervisor; the children stay behind. */
  kill(): void {
    if (this.#child.exitCode === null && this.#child.signalCode === null) process.kill(-this.pid, 'SIGKILL');
  }
}

export function isRunning(pid: number): boolean {
  return startTimeOf(pid) !== undefined;
}
