import { setTimeout as pause } from 'node:timers/promises';
import { launch, type LaunchedProcess } from './launch.ts';
import { LogFile } from './log-file.ts';
import type { ProcessSpec } from './spec.ts';

/** Pauses before a process that died is started again; the last one is repeated. */
const RESTART_PAUSES_MS = [300, 1_000, 2_000, 4_000, 8_000, 15_000];
/** After so long without a death the pauses begin anew. */
const STEADY_MS = 30_000;
/** From so many deaths in a row on, the person at the terminal is told plainly. */
const KEEPS_FAILING = 4;
/** The same warning is shown once in this time; the log has all of them. */
const SAME_WARNING_MS = 10_000;
const REMEMBERED_WARNINGS = 100;

/** One process that should run until it is stopped. */
export class KeptAlive {
  readonly spec: ProcessSpec;
  readonly #log: LogFile;
  readonly #say: (message: string) => void;
  readonly #onChange: () => void;
  readonly #pausesMs: readonly number[];
  readonly #stopping = new AbortController();
  readonly #warnedAt = new Map<string, number>();
  #current: LaunchedProcess | undefined;
  #loop: Promise<void> | undefined;

  constructor(spec: ProcessSpec, { logPath, say, onChange, restartPausesMs = RESTART_PAUSES_MS }: {
    logPath: string;
    say: (message: string) => void;
    /** Called whenever there is another process id, or none. */
    onChange: () => void;
    /** The last one is repeated. */
    restartPausesMs?: readonly number[];
  }) {
    this.spec = spec;
    this.#log = new LogFile(logPath);
    this.#say = say;
    this.#onChange = onChange;
    this.#pausesMs = restartPausesMs;
  }

  get current(): LaunchedProcess | undefined {
    return this.#current && !this.#current.hasEnded() ? this.#current : undefined;
  }

  /** Starts it and waits until it is ready; throws when it does not become so. From then on it is kept alive. */
  async start(): Promise<void> {
    await this.#launch();
    this.#loop = this.#keep();
  }

  /** Stops it, also in the middle of a start or of a pause before one. */
  async stop(timeoutMs?: number): Promise<void> {
    this.#stopping.abort();
    await this.#current?.stop(timeoutMs);
    await this.#loop;
  }

  /** Ends it at once. */
  kill(): void {
    this.#stopping.abort();
    this.#current?.kill();
  }

  async #launch(): Promise<LaunchedProcess> {
    const launched = await launch(this.spec, {
      log: this.#log,
      signal: this.#stopping.signal,
      onWarning: (line) => this.#warn(line),
      onSpawn: (started) => {
        this.#current = started;
        this.#onChange();
      },
    });
    return launched;
  }

  #warn(line: string): void {
    const now = performance.now();
    const before = this.#warnedAt.get(line);
    if (before !== undefined && now - before < SAME_WARNING_MS) return;
    if (this.#warnedAt.size >= REMEMBERED_WARNINGS) this.#warnedAt.clear();
    this.#warnedAt.set(line, now);
    this.#say(`${this.spec.name}: ${line}`);
  }

  async #keep(): Promise<void> {
    let deaths = 0;
    let startedAt = performance.now();
    let words = '';
    for (;;) {
      if (this.#current && !this.#current.hasEnded()) {
        const { code, signal } = await this.#current.ended;
        words = `${this.spec.name} ${signal ? `ended by ${signal}` : `ended with code ${code}`}`;
      }
      if (this.#stopping.signal.aborted) return;
      this.#onChange();
      if (performance.now() - startedAt > STEADY_MS) deaths = 0;
      const pauseMs = this.#pausesMs[Math.min(deaths, this.#pausesMs.length - 1)] ?? 0;
      deaths += 1;
      this.#say(deaths < KEEPS_FAILING
        ? `${words}; starting it again in ${pauseMs / 1000} s`
        : `${this.spec.name} KEEPS FAILING (${deaths} times in a row), next try in ${pauseMs / 1000} s. Its log: ${this.#log.path}. Last: ${words}`);
      await pause(pauseMs, undefined, { signal: this.#stopping.signal }).catch(() => undefined);
      if (this.#stopping.signal.aborted) return;
      startedAt = performance.now();
      try {
        await this.#launch();
        this.#say(`${this.spec.name} runs again (process ${this.#current?.identity.pid})`);
      } catch (error) {
        words = error instanceof Error ? error.message : String(error);
      }
    }
  }
}
