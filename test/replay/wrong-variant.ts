import { processes } from '../../workflows/activity-options.ts';

/** Deliberately wrong: it prepares before it reads where the run stands. Replaying it must fail. */
export async function orderRun({ runId }: { runId: string }): Promise<string> {
  await processes.prepareCharges(runId);
  await processes.readRunWork(runId);
  return 'finished';
}
