import type { WorkbookReply, WorkbookTask } from './messages.ts';
import { runWorkbookTask } from './run-worker.ts';

/** One workbook in its thread: what it has told so far, for readers that are faster or slower than it. */
export class Reading {
  /** Fulfilled when it is the file's turn and the thread reads; rejected where there is no room to wait. */
  readonly begun: Promise<void>;
  readonly summary: Promise<WorkbookReply & { kind: 'judged' }>;
  readonly #chunks: Uint8Array[] = [];
  readonly #stop = new AbortController();
  #ended = false;
  #wake: (() => void)[] = [];

  constructor(task: WorkbookTask) {
    let begin: () => void = () => undefined;
    const turn = new Promise<void>((resolve) => (begin = resolve));
    this.summary = runWorkbookTask(task, { onTurn: begin, onRows: (chunk) => this.#take(chunk), signal: this.#stop.signal })
      .finally(() => {
        this.#ended = true;
        this.#tell();
      });
    // Its failure reaches whoever walks the rows; nobody may be waiting for the summary itself.
    this.summary.catch(() => undefined);
    this.begun = Promise.race([turn, this.summary.then(() => undefined)]);
  }

  /** Throws what the reading ended with, behind the rows that came before. */
  async *chunks(): AsyncGenerator<Uint8Array> {
    for (let next = 0; ; next += 1) {
      while (next >= this.#chunks.length && !this.#ended) await new Promise<void>((resolve) => this.#wake.push(resolve));
      const chunk = this.#chunks[next];
      if (chunk === undefined) break;
      yield chunk;
    }
    await this.summary;
  }

  /** Ends the thread, where it still reads; resolves when it is gone. */
  async stop(): Promise<void> {
    this.#stop.abort();
    await this.summary.catch(() => undefined);
  }

  #take(chunk: Uint8Array): void {
    this.#chunks.push(chunk);
    this.#tell();
  }

  #tell(): void {
    const waiting = this.#wake;
    this.#wake = [];
    for (const wake of waiting) wake();
  }
}
