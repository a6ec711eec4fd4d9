import { sleep } from '@temporalio/workflow';
import { bankLooks, processes } from '../../workflows/activity-options.ts';

/** Deliberately wrong: it prepares before it reads where the run stands. Replaying it must fail. */
export async function orderRun({ runId }: { runId: string }): Promise<string> {
  await processes.prepareCharges(runId);
  await processes.readRunWork(runId);
  return 'finished';
}

/** Deliberately wrong: it waits before it asks the bank. */
export async function onlinePayment({ paymentId }: { paymentId: string }): Promise<string> {
  await sleep(1_000);
  await bankLooks.lookAtPayment(paymentId, Date.now());
  return 'verified';
}
