/**
 * A sender in a process of its own that can be stopped: two charges on one connection, the second waiting in the queue
 * behind the first, both to be written within `BUDGET_MS` of now by a monotonic clock. Prints `sent` when the first has
 * gone out and at the end both replies as JSON. With `BLOCK_MS` it sleeps by itself, in the middle of connecting.
 */
import { createHttpOperatorGateway } from '../../gateways/operator/index.ts';

const budgetMs = Number(process.env['BUDGET_MS']);
const blockMs = Number(process.env['BLOCK_MS'] ?? 0);
const gateway = createHttpOperatorGateway({ url: process.env['OPERATOR_URL'] as string, connections: 1 });

const started = performance.now();
const guard = { sendBefore: () => performance.now() - started < budgetMs, timeoutMs: 20_000 };
const first = {
  sendBefore: (): boolean => {
    const allowed = guard.sendBefore();
    if (allowed) process.stdout.write('sent\n');
    return allowed;
  },
  timeoutMs: 20_000,
};
const request = { operatorCode: 1, mobile: '+989121234567', productCode: 'direct', amount: 50_000n, ported: false };
const replies = [
  gateway.charge({ ...request, reference: 'first' }, first),
  gateway.charge({ ...request, reference: 'second' }, guard),
];
if (blockMs > 0) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, blockMs);
void Promise.all(replies).then((all) => {
  process.stdout.write(`${JSON.stringify(all)}\n`);
  return gateway.close();
});
