import path from 'node:path';
import { Worker } from '@temporalio/worker';
import { expect, test } from 'vitest';
import { buildBundle } from '../../worker/build-bundle.ts';
import { storedHistories } from './histories.ts';

const histories = storedHistories();

test('there are histories of every kind of story', () => {
  expect(histories.map(({ story }) => story)).toEqual(expect.arrayContaining([
    'order-scheduled-once', 'payment-given-up', 'payment-late', 'payment-paid', 'payment-reversed', 'registration-expired', 'registration-returned-twice', 'run-decided-by-person', 'run-paused-resumed-cancelled', 'run-plain', 'run-retried-in-rounds',
    'reminder-given', 'reminder-withdrawn',
    'deposit-expired', 'deposit-late-then-approved', 'deposit-returned-then-approved-by-two',
    'run-unknown-then-found', 'run-waited-for-credit', 'webhook-delivered-at-last', 'webhook-refused-for-days',
    'housekeeping-turn', 'reconciliation-daily', 'statement-agreed', 'statement-missing',
  ]));
});

test('stored histories replay on the workflows as they are now', async () => {
  const workflowBundle = { code: await buildBundle() };
  for (const { story, history } of histories) {
    const error = await Worker.runReplayHistory({ workflowBundle }, history, story).then(() => undefined, (reason: unknown) => reason);
    expect([story, error]).toEqual([story, undefined]);
  }
});

test('a variant that does its work in another order is caught by every history of a run and of a payment', async () => {
  const workflowBundle = { code: await buildBundle(path.join(import.meta.dirname, 'wrong-variant.ts')) };
  for (const { story, history } of histories.filter(({ story: name }) => /^(run|payment)-/.test(name))) {
    const replay = Worker.runReplayHistory({ workflowBundle }, history, story);
    await expect(replay, story).rejects.toThrow(/nondeterminism|Nondeterminism|TMPRL1100/);
  }
});
