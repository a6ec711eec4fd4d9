/** The worker thread in which an uploaded workbook is parsed and judged: it may be killed for memory or time. */
import { readFileSync, statSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { createLineJudge, type JudgedRow } from '../../domain/order-lines/index.ts';
import type { WorkbookReply, WorkbookRows, WorkbookTask } from './messages.ts';
import { problemFields } from './messages.ts';
import type { WorkbookLimits } from './limits.ts';
import { readList } from './read-list.ts';
import { encodeRows, ROWS_PER_CHUNK } from './row-chunks.ts';
import { Problem } from '../../domain/problems.ts';

async function readAndJudge({ source, limits, judge: options }: WorkbookTask): Promise<WorkbookReply & { kind: 'judged' }> {
  const { learnedOperators, listedMobiles, ...rest } = options;
  const judge = createLineJudge({
    ...rest,
    ...(learnedOperators && { learnedOperator: (mobile: string) => learnedOperators.get(mobile) }),
    ...(listedMobiles && { alreadyListed: (mobile: string) => listedMobiles.has(mobile) }),
  });
  let waiting: JudgedRow[] = [];
  const hand = () => {
    const chunk = encodeRows(waiting);
    waiting = [];
    parentPort?.postMessage({ kind: 'rows', chunk } satisfies WorkbookRows, [chunk.buffer as ArrayBuffer]);
  };
  const { contentHash } = await readList(bytesOf(source, limits), options.kind, limits, (row, cells) => {
    waiting.push(judge.judge(row, cells));
    if (waiting.length === ROWS_PER_CHUNK) hand();
  });
  if (waiting.length > 0) hand();
  return { kind: 'judged', totals: judge.totals(), contentHash };
}

function bytesOf(source: Uint8Array | string, limits: WorkbookLimits): Uint8Array {
  if (typeof source !== 'string') return source;
  if (statSync(source).size > limits.maxFileBytes) throw new Problem('file-too-large');
  return readFileSync(source);
}

readAndJudge(workerData as WorkbookTask).then(
  (reply) => parentPort?.postMessage(reply),
  (error: unknown) => parentPort?.postMessage({ kind: 'refused', ...problemFields(error) } satisfies WorkbookReply),
);
