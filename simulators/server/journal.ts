import { closeSync, fstatSync, ftruncateSync, mkdirSync, openSync, readSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * An append-only file of JSON lines from which a simulator finds its state again after any end, kill -9 included.
 *
 * Lines of one turn of the event loop are written together, in one synchronous write at the end of that turn;
 * `onceWritten` calls back after it. A simulator answers only then, so what a caller has been told is always in the
 * file. There is no fsync: the file outlives the process, not a power cut, which is enough for a stand-in.
 */
export class Journal {
  readonly #file: number;
  #lines: string[] = [];
  #waiting: (() => void)[] = [];
  #scheduled = false;

  constructor(path: string) {
    mkdirSync(dirname(path), { recursive: true });
    this.#file = openSync(path, 'a+');
  }

  /** Reads all entries, oldest first. A last line torn by a kill is cut off. */
  replay(each: (entry: unknown) => void): void {
    const chunk = Buffer.allocUnsafe(1 << 20);
    const size = fstatSync(this.#file).size;
    let rest = Buffer.alloc(0);
    let position = 0;
    while (position < size) {
      const length = readSync(this.#file, chunk, 0, chunk.length, position);
      if (length === 0) break;
      position += length;
      const data = Buffer.concat([rest, chunk.subarray(0, length)]);
      const end = data.lastIndexOf(10) + 1;
      for (const line of data.toString('utf8', 0, end).split('\n')) {
        if (line !== '') each(JSON.parse(line));
      }
      rest = Buffer.from(data.subarray(end));
    }
    if (rest.length > 0) ftruncateSync(this.#file, size - rest.length);
  }

  append(entry: unknown): void {
    this.#lines.push(JSON.stringify(entry));
    this.#schedule();
  }

  onceWritten(callback: () => void): void {
    this.#waiting.push(callback);
    this.#schedule();
  }

  /** Forgets everything. */
  clear(): void {
    this.#lines = [];
    ftruncateSync(this.#file, 0);
  }

  close(): void {
    this.#flush();
    closeSync(this.#file);
  }

  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    setImmediate(() => this.#flush());
  }

  #flush(): void {
    this.#scheduled = false;
    if (this.#lines.length > 0) {
      const data = Buffer.from(`${this.#lines.join('\n')}\n`);
      this.#lines = [];
      for (let written = 0; written < data.length; ) written += writeSync(this.#file, data, written);
    }
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const callback of waiting) callback();
  }
}

/** Where simulators keep their files: `KOOK_DATA_DIR/simulators`, by default in the project's ignored data folder. */
export function simulatorFile(name: string): string {
  return `${process.env['KOOK_DATA_DIR'] ?? '.kook'}/simulators/${name}`;
}
