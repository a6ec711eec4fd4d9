import { join } from 'node:path';
import { KeptAlive } from '../processes/keep-alive.ts';
import { runTask } from '../processes/run-task.ts';
import type { ProcessSpec } from '../processes/spec.ts';
import { PROJECT_DIR } from '../project.ts';
import type { Ports } from './ports.ts';
import type { Secrets } from './secrets.ts';
import type { StackSettings } from './settings.ts';

const ATTEMPTS = 3;

/** What the steps of a start share: settings, ports, the children, and how to say something. */
export class StackContext {
  readonly settings: StackSettings;
  /** Environment that every process gets: ours, what the start was given, and where the data is. */
  readonly env: NodeJS.ProcessEnv;
  readonly ports: Ports;
  readonly secrets: Secrets;
  /** Aborted when the start is to be given up. */
  readonly signal: AbortSignal;
  readonly say: (message: string) => void;
  readonly children = new Map<string, KeptAlive>();
  readonly #onChange: () => void;

  constructor(parts: {
    settings: StackSettings; ports: Ports; secrets: Secrets; signal: AbortSignal;
    say: (message: string) => void; onChange: () => void;
  }) {
    this.settings = parts.settings;
    this.env = {
      ...process.env,
      ...parts.settings.env,
      NODE_ENV: parts.settings.production ? 'production' : 'development',
      KOOK_DATA_DIR: parts.settings.dataDir,
    };
    this.ports = parts.ports;
    this.secrets = parts.secrets;
    this.signal = parts.signal;
    this.say = parts.say;
    this.#onChange = parts.onChange;
  }

  logPath(name: string): string {
    return join(this.settings.dataDir, 'logs', `${name}.log`);
  }

  /** Starts a process and keeps it alive; resolves when it is ready. */
  async run(spec: ProcessSpec): Promise<void> {
    this.signal.throwIfAborted();
    const { restartPausesMs } = this.settings;
    const child = new KeptAlive(spec, { logPath: this.logPath(spec.name), say: this.say, onChange: this.#onChange, ...(restartPausesMs && { restartPausesMs }) });
    this.children.set(spec.name, child);
    await child.start();
  }

  /** As `run`, on a free port; another is taken when somebody was faster. */
  async runOnFreePort(portName: string, specFor: (port: number) => ProcessSpec | Promise<ProcessSpec>): Promise<number> {
    for (let attempt = 1; ; attempt += 1) {
      const port = await this.ports.take(portName);
      try {
        await this.run(await specFor(port));
        return port;
      } catch (error) {
        const portWasTaken = error instanceof Error && /address already in use|EADDRINUSE/i.test(error.message);
        if (!portWasTaken || attempt === ATTEMPTS || this.signal.aborted) throw error;
      }
    }
  }

  /** Runs a program of this project to its end; says how long it took. */
  async task(name: string, entry: string, args: string[], env: NodeJS.ProcessEnv, timeoutMs: number, showOutput = false): Promise<void> {
    const startedAt = performance.now();
    await runTask({
      name, args: ['--import', 'tsx', entry, ...args], env: { ...this.env, ...env }, cwd: PROJECT_DIR, timeoutMs,
      logPath: this.logPath(name), signal: this.signal, showOutput,
    });
    this.say(`${name}: done in ${seconds(startedAt)}`);
  }
}

/** Seconds since an instant of the monotonic clock, for people. */
export function seconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}
