import { spawn, type ChildProcess } from 'node:child_process';
import { createWriteStream, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_DIR } from '../../project.ts';
import { freePort } from '../../processes/ports.ts';
import { waitUntil } from '../../processes/wait-until.ts';
import type { Endpoints } from '../../stack/endpoints.ts';

const READY_WITHIN_MS = 90_000;

/** `npm start` as a process of its own, that can be killed with all its children and started again on the same data. */
export class WholeSystem {
  readonly #dataDir: string;
  readonly #env: NodeJS.ProcessEnv;
  #child: ChildProcess | undefined;

  constructor(dataDir: string, env: NodeJS.ProcessEnv) {
    this.#dataDir = dataDir;
    this.#env = env;
  }

  get endpoints(): Endpoints {
    return JSON.parse(readFileSync(this.#endpointsFile, 'utf8')) as Endpoints;
  }

  /** Starts it and waits until it is ready. Throws Error where it does not come up. */
  async start(): Promise<void> {
    rmSync(this.#endpointsFile, { force: true });
    const child = spawn(process.execPath, [join(PROJECT_DIR, 'scripts/start.mjs')], {
      cwd: PROJECT_DIR, detached: true, stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...this.#env, NODE_ENV: undefined, KOOK_PORT: String(await freePort()), KOOK_DEMO: '0', KOOK_DATA_DIR: this.#dataDir },
    });
    this.#child = child;
    let said = '';
    const log = createWriteStream(join(this.#dataDir, 'drill-start.log'), { flags: 'a' });
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        said += chunk.toString('utf8');
        log.write(chunk);
      });
    }
    child.once('close', () => log.end());
    const up = await waitUntil(() => /^ready/m.test(said) && existsSync(this.#endpointsFile), READY_WITHIN_MS, { giveUp: () => child.exitCode !== null });
    if (!up) throw new Error(`The system did not come up:\n${said}`);
  }

  /** kill -9 of the supervisor first, so that it starts nothing again, then of all that it had started. */
  killAll(): number {
    const pids = [this.#child?.pid, ...Object.values(this.endpoints.pids)].filter((pid) => pid !== undefined);
    for (const pid of pids) {
      try {
        process.kill(pid, 'SIGKILL');
      } catch {
        // It had died already.
      }
    }
    return pids.length;
  }

  async stop(): Promise<void> {
    const child = this.#child;
    if (child?.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('close', resolve));
    child.kill('SIGTERM');
    await ended;
  }

  get #endpointsFile(): string {
    return join(this.#dataDir, 'endpoints.json');
  }
}
