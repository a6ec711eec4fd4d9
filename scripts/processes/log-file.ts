import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

const MAX_BYTES = 10 * 1024 * 1024;

/** A log of at most two generations of 10 MB: what a developer needs, and never a full disk. */
export class LogFile {
  readonly path: string;
  #size: number;

  constructor(path: string) {
    this.path = path;
    mkdirSync(dirname(path), { recursive: true });
    this.#size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  }

  /** Written at once, so that nothing is missing after a kill -9. */
  write(chunk: Buffer | string): void {
    if (this.#size > MAX_BYTES) {
      renameSync(this.path, `${this.path}.1`);
      this.#size = 0;
    }
    appendFileSync(this.path, chunk, { mode: 0o600 });
    this.#size += chunk.length;
  }
}
