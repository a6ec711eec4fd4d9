/** `npm run order -- FILE.xlsx`: an order from a file to its last number, through the public API only. */
import { compareBooks } from './order/compare-books.ts';
import { confirmOrder } from './order/confirm-order.ts';
import { followRun } from './order/follow-run.ts';
import { readOptions, type Options } from './order/options.ts';
import { logIn, type PortalClient } from './order/portal-client.ts';
import { prepareOrder } from './order/prepare-order.ts';
import { booksDiffer, printSummary } from './order/print-summary.ts';
import { progressLine } from './order/progress-line.ts';
import { say } from './order/say.ts';
import type { Credit, Run } from './order/types.ts';

/** Answers the exit code: 0 only where the run finished and both books say the same. */
async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2));
  const client = await logIn(options.origin, options.logIn);
  const creditBefore = options.file === undefined ? undefined : await client.call<Credit>('GET', '/portal/credit');
  const run = await startRun(client, options);
  printAddresses(options, run);

  const left = new AbortController();
  const leave = () => left.abort();
  process.once('SIGINT', leave);
  process.once('SIGTERM', leave);
  const line = progressLine();
  const ended = await followRun(client, run.id, line, left.signal);
  line.end();
  if (ended === undefined) {
    say(`The order goes on without this program. Watch it again: npm run order -- --follow ${run.id}`);
    say(`سفارش بدون این برنامه ادامه دارد: ${options.origin}/runs/${run.id}`);
    return 130;
  }

  const comparison = await compareBooks(client, run.id, options.book);
  const creditAfter = await client.call<Credit>('GET', '/portal/credit');
  printSummary({ run: ended, comparison, compared: options.book !== undefined, creditBefore, creditAfter });
  return ended.status === 'finished' && !booksDiffer(comparison) ? 0 : 1;
}

async function startRun(client: PortalClient, options: Options): Promise<Run> {
  const { file, follow } = options;
  if (follow !== undefined) return client.call<Run>('GET', `/portal/runs/${follow}`);
  if (file === undefined) throw new Error('a file or a run to follow');
  const orderId = await prepareOrder(client, { ...options, file });
  const { user } = await client.call<{ user: { mobile: string } }>('GET', '/auth/me');
  return confirmOrder(client, orderId, user.mobile, options.sms);
}

function printAddresses({ origin, temporalUi }: Options, run: Run): void {
  say(`portal   ${origin}/runs/${run.id}`);
  if (temporalUi !== undefined) say(`Temporal ${temporalUi.replace(/\/+$/, '')}/namespaces/default/workflows/${encodeURIComponent(`run/${run.id}`)}`);
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
