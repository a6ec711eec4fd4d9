import { sleep } from '@temporalio/workflow';
import { processes } from './activity-options.ts';

/** Sends one stored SMS in the allowed hours, tried again for as long as the provider is away. */
export async function notification({ noticeId }: { noticeId: string }): Promise<void> {
  for (;;) {
    const waitMs = await processes.msUntilSmsHours(Date.now());
    if (waitMs === 0) break;
    await sleep(waitMs);
  }
  await processes.sendNotice(noticeId);
}
