import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { isAlive, startTimeOf, type ProcessIdentity } from '../processes/identity.ts';
import { waitUntil } from '../processes/wait-until.ts';
import { writeAtomically } from './write-atomically.ts';

/** What a supervisor notes about itself and its children, so that the next one can clear up after a kill -9. */
interface InstanceNote {
  supervisor: ProcessIdentity;
  /** True from the moment it was asked to stop. */
  stopping?: boolean;
  children: Record<string, ProcessIdentity>;
}

/** All of them outlive a kill: what they hold is in PostgreSQL, in Temporal's file or in a journal. */
const END_TIMEOUT_MS = 3_000;
/** A supervisor that stops is gone after so long. */
const STOPPING_TIMEOUT_MS = 20_000;
const PATIENCE_MS = 1_500;
/** Longer than another start takes from its last look at an old note to removing it. */
const SETTLE_MS = 30;

/** The claim of one supervisor on one data directory. */
export class Instance {
  readonly #path: string;
  readonly #self: ProcessIdentity = { pid: process.pid, startedAt: startTimeOf(process.pid) ?? '' };

  private constructor(path: string) {
    this.#path = path;
  }

  /**
   * Takes the data directory. Refuses while another supervisor lives there; ends the children that a killed one left
   * behind. A process is ended only if its id *and* start time are those that were noted: ids are used again.
   */
  static async take(dataDir: string, say: (message: string) => void): Promise<Instance> {
    mkdirSync(dataDir, { recursive: true, mode: 0o755 });
    const instance = new Instance(join(dataDir, 'instance.json'));
    for (;;) {
      await waitUntil(() => !instance.#isHeld(), STOPPING_TIMEOUT_MS, { giveUp: instance.#patience() });
      const old = instance.#read();
      if (old && isAlive(old.supervisor)) {
        throw new Error(`The system already runs on ${dataDir} (process ${old.supervisor.pid}). `
          + 'Stop it first, or choose another folder by KOOK_DATA_DIR and another port by KOOK_PORT.');
      }
      if (old) {
        await endLeftovers(old.children, say);
        // Another start may have cleared up as well, and have claimed the directory by now.
        if (isDeepStrictEqual(instance.#read(), old)) rmSync(instance.#path, { force: true });
      }
      try {
        writeFileSync(instance.#path, JSON.stringify({ supervisor: instance.#self, children: {} }), { flag: 'wx', mode: 0o600 });
        await pause(SETTLE_MS);
        if (isDeepStrictEqual(instance.#read()?.supervisor, instance.#self)) return instance;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      }
    }
  }

  /** Notes the living children; written before anything else happens with them. */
  note(children: Record<string, ProcessIdentity>, { stopping }: { stopping: boolean }): void {
    writeAtomically(this.#path, JSON.stringify({ supervisor: this.#self, stopping, children } satisfies InstanceNote));
  }

  /** Gives the data directory back; call when no child lives any more. */
  release(): void {
    rmSync(this.#path, { force: true });
  }

  #isHeld(): boolean {
    const note = this.#read();
    return note !== undefined && isAlive(note.supervisor);
  }

  /** One that is stopping is waited for; one that is not gets a moment, in which it may be told to stop. */
  #patience(): () => boolean {
    const startedAt = performance.now();
    return () => performance.now() - startedAt > PATIENCE_MS && this.#read()?.stopping !== true;
  }

  #read(): InstanceNote | undefined {
    let text: string;
    try {
      text = readFileSync(this.#path, 'utf8');
    } catch {
      return undefined;
    }
    try {
      return JSON.parse(text) as InstanceNote;
    } catch {
      // Torn by a power cut: whoever wrote it is gone.
      rmSync(this.#path, { force: true });
      return undefined;
    }
  }
}

async function endLeftovers(children: Record<string, ProcessIdentity>, say: (message: string) => void): Promise<void> {
  const left = Object.entries(children).filter(([, identity]) => isAlive(identity));
  if (left.length === 0) return;
  say(`ending what an earlier start left: ${left.map(([name, { pid }]) => `${name} (${pid})`).join(', ')}`);
  await Promise.all(left.map(async ([name, identity]) => {
    // PostgreSQL waits for its clients on SIGTERM; SIGINT ends them.
    signalGroup(identity.pid, name === 'postgres' ? 'SIGINT' : 'SIGTERM');
    if (!await waitUntil(() => !isAlive(identity), END_TIMEOUT_MS)) signalGroup(identity.pid, 'SIGKILL');
    if (!await waitUntil(() => !isAlive(identity), END_TIMEOUT_MS)) throw new Error(`${name} (process ${identity.pid}), left by an earlier start, does not end.`);
  }));
}

function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal);
  } catch {
    // Ended in between.
  }
}
