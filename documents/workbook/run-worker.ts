import { Worker } from 'node:worker_threads';
import { Problem } from '../../domain/problems.ts';
import type { WorkbookReply, WorkbookRows, WorkbookTask } from './messages.ts';
import { threadProgram } from './thread-program.ts';

const YOUNG_GENERATION_MB = 32;

/** Files read at once; the rest wait their turn, so that ten uploads do not cost ten times the memory. */
const MAX_READING = 2;
/** A longer queue is refused: its last would wait longer than a browser does. */
const MAX_WAITING = 30;
let reading = 0;
const waiting: (() => void)[] = [];

/**
 * Runs one task in a thread of its own, which is gone afterwards with all that it held. Rows reach `onRows` while the
 * thread goes on reading; `onTurn` is told when it has begun, for a task may wait for others.
 */
export async function runWorkbookTask(task: WorkbookTask, { onTurn, onRows, signal }: Listener): Promise<WorkbookReply & { kind: 'judged' }> {
  await turn();
  try {
    const program = await threadProgram();
    onTurn();
    const reply = await inThread(program, task, onRows, signal);
    if (reply.kind === 'judged') return reply;
    const { code, detail, errors, reason } = reply;
    throw new Problem(code, { detail, errors, cause: reason });
  } finally {
    release();
  }
}

interface Listener {
  onTurn: () => void;
  onRows: (chunk: Uint8Array) => void;
  /** Ends the thread: nobody waits for the rest. */
  signal: AbortSignal;
}

async function turn(): Promise<void> {
  if (reading < MAX_READING) reading += 1;
  else if (waiting.length >= MAX_WAITING) throw new Problem('unavailable', { detail: 'هم‌اکنون فایل‌های زیادی در صف خواندن است. کمی بعد دوباره بفرستید.' });
  else await new Promise<void>((go) => waiting.push(go));
}

function release(): void {
  const next = waiting.shift();
  if (next) next();
  else reading -= 1;
}

function inThread(program: string, task: WorkbookTask, onRows: (chunk: Uint8Array) => void, signal: AbortSignal): Promise<WorkbookReply> {
  const { maxHeapMb, timeoutMs } = task.limits;
  const worker = new Worker(program, {
    eval: true,
    execArgv: [],
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: maxHeapMb, maxYoungGenerationSizeMb: YOUNG_GENERATION_MB },
  });
  const { promise, resolve, reject } = settleable<WorkbookReply>();
  const timer = setTimeout(() => reject(new Problem('workbook-timeout')), timeoutMs);
  const stop = () => reject(new Error('reading was stopped'));
  signal.addEventListener('abort', stop, { once: true });
  worker.on('message', (message: WorkbookRows | WorkbookReply) => (message.kind === 'rows' ? onRows(message.chunk) : resolve(message)));
  worker.once('error', (error: NodeJS.ErrnoException) => {
    reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new Problem('workbook-too-large', { cause: error }) : error);
  });
  worker.once('exit', (code) => reject(new Error(`the thread that read a workbook ended with ${code} and no answer`)));
  return promise.finally(async () => {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
    await worker.terminate();
  });
}

function settleable<T>() {
  let resolve!: (value: T) => void;
  let reject!: (reason: unknown) => void;
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}
