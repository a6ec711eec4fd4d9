/** The supervisor behind `npm start`: starts everything, prints where it is, and stops all of it on a signal. */
import { runDemoSlips } from './demo/run-demo-slips.ts';
import { runFirstOrder } from './demo/run-first-order.ts';
import { tableOf } from './stack/print-table.ts';
import { settingsFromEnvironment } from './stack/settings.ts';
import { seconds } from './stack/stack-context.ts';
import { startStack, type Stack } from './stack/start-stack.ts';

/** npm passes a Ctrl-C on although the terminal sent it already: two within this time are one. */
const SAME_SIGNAL_MS = 700;

const ORPHAN_CHECK_MS = 500;

const startedAt = performance.now();
const say = (message: string) => console.log(`[${seconds(startedAt).padStart(7)}] ${message}`);
const giveUp = new AbortController();
let stack: Stack | undefined;
let askedAt: number | undefined;
let stopped: Promise<void> | undefined;

const onSignal = (signal: NodeJS.Signals) => {
  const now = performance.now();
  if (askedAt !== undefined && now - askedAt < SAME_SIGNAL_MS) return;
  const again = askedAt !== undefined;
  // In the middle of a start there is nothing to drain: leaving ends all children.
  if (again && !stack) process.exit(1);
  askedAt = now;
  console.log(again ? '\nhurrying …' : `\nstopping (${signal}) …`);
  giveUp.abort();
  if (stack) {
    const ending = stack.stop();
    stopped ??= ending.then(() => {
      console.log(`stopped in ${seconds(now)}`);
      process.exit(0);
    });
  }
};
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);

// npm that is killed outright passes nothing on: nobody could stop us any more, so we stop.
const startedBy = process.ppid;
if (process.env.npm_lifecycle_event === 'start') {
  setInterval(() => {
    if (process.ppid !== startedBy && askedAt === undefined) onSignal('SIGTERM');
  }, ORPHAN_CHECK_MS).unref();
}

try {
  const settings = settingsFromEnvironment(process.env);
  stack = await startStack(settings, { say, signal: giveUp.signal });
  if (settings.demo) await runDemoSlips(stack, say, giveUp.signal);
  if (settings.demo) await runFirstOrder(stack, say, giveUp.signal);
  if (!giveUp.signal.aborted) {
    console.log(tableOf(stack));
    console.log(`ready in ${seconds(startedAt)}: ${stack.endpoints().origin}`);
  }
} catch (error) {
  if (giveUp.signal.aborted) {
    await stopped;
    console.log(`stopped in ${seconds(askedAt ?? startedAt)}`);
    process.exit(0);
  }
  console.error(`\nThe start failed. ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}
