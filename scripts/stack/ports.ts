import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../processes/ports.ts';
import { writeAtomically } from './write-atomically.ts';

/** The ports that are tried first, below the range that systems hand out by themselves. */
const USUAL: Record<string, number> = { postgres: 15432, temporal: 7233, 'temporal-ui': 8233, operator: 4101, bank: 4102, sms: 4103, worker: 4110 };

/** Ports of one data directory: the same as at the last start where they are free, so that addresses stay. */
export class Ports {
  readonly #path: string;
  readonly #usual: boolean;
  readonly #last: Record<string, number>;
  readonly #taken: Record<string, number> = {};

  constructor(dataDir: string, usual: boolean) {
    this.#path = join(dataDir, 'ports.json');
    this.#usual = usual;
    this.#last = existsSync(this.#path) ? JSON.parse(readFileSync(this.#path, 'utf8')) as Record<string, number> : {};
  }

  async take(name: string): Promise<number> {
    const port = await freePort(this.#last[name], this.#usual ? USUAL[name] : undefined);
    this.#taken[name] = port;
    writeAtomically(this.#path, JSON.stringify({ ...this.#last, ...this.#taken }));
    return port;
  }
}
