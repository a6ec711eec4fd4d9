import { join } from 'node:path';
import { buildWorkflowBundle } from '../build/workflow-bundle.ts';
import { launch, type LaunchedProcess } from '../processes/launch.ts';
import { LogFile } from '../processes/log-file.ts';
import { freePort } from '../processes/ports.ts';
import type { Stack } from '../stack/start-stack.ts';
import { workerService } from '../stack/worker-service.ts';

/** A worker that serves, and may be struck. */
export interface LivingWorker {
  name: string;
  pid: number;
  /** Since when it sleeps by SIGSTOP (epoch milliseconds): not to be struck. */
  asleepSince: number | undefined;
}

/**
 * Workers that are started again at once: `npm start` waits longer after each death, which is right there and would
 * leave a drill without workers here.
 */
export class WorkerFleet {
  readonly living = new Map<string, LivingWorker>();
  readonly #stack: Stack;
  readonly #bundle: string;
  readonly #stopping = new AbortController();
  readonly #loops: Promise<void>[] = [];

  private constructor(stack: Stack, bundle: string) {
    this.#stack = stack;
    this.#bundle = bundle;
  }

  /** Starts them and waits until all serve. */
  static async start(stack: Stack, count: number): Promise<WorkerFleet> {
    const { path } = await buildWorkflowBundle(join(stack.settings.dataDir, 'logs', 'build-workflows.log'));
    const fleet = new WorkerFleet(stack, path);
    await Promise.all(Array.from({ length: count }, async (_, index) => {
      const name = `worker-${index + 1}`;
      const first = await fleet.#launch(name);
      fleet.#loops.push(fleet.#keep(name, first));
    }));
    return fleet;
  }

  /** Any one that serves and is awake. */
  pickOne(): LivingWorker | undefined {
    const awake = [...this.living.values()].filter(({ asleepSince }) => asleepSince === undefined);
    return awake[Math.floor(Math.random() * awake.length)];
  }

  /** kill -9; another is started at once. */
  kill({ name, pid }: LivingWorker): void {
    this.living.delete(name);
    process.kill(pid, 'SIGKILL');
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    for (const { pid, asleepSince } of this.living.values()) if (asleepSince !== undefined) process.kill(pid, 'SIGCONT');
    await Promise.all(this.#loops);
  }

  async #launch(name: string): Promise<LaunchedProcess> {
    const port = await freePort();
    const spec = workerService({ name, env: { ...this.#stack.env, KOOK_WORKFLOW_BUNDLE: this.#bundle }, port });
    return launch(spec, { log: new LogFile(join(this.#stack.settings.dataDir, 'logs', `${name}.log`)), signal: this.#stopping.signal });
  }

  async #keep(name: string, first: LaunchedProcess): Promise<void> {
    const { signal } = this.#stopping;
    const told = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
    for (let worker: LaunchedProcess | undefined = first; worker !== undefined; worker = await this.#again(name)) {
      this.living.set(name, { name, pid: worker.identity.pid, asleepSince: undefined });
      await Promise.race([worker.ended, told]);
      this.living.delete(name);
      if (signal.aborted) await worker.stop();
    }
  }

  /** A system that is being shaken may refuse a start: it is tried until it works. */
  async #again(name: string): Promise<LaunchedProcess | undefined> {
    while (!this.#stopping.signal.aborted) {
      try {
        return await this.#launch(name);
      } catch {
        await new Promise((resolve) => setTimeout(resolve, 500));
      }
    }
    return undefined;
  }
}
