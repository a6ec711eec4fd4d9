import { sleep } from '@temporalio/workflow';
import { processes } from './activity-options.ts';
import { engineersView } from './tell-engineers.ts';

/** Sends one stored SMS in the allowed hours, tried again for as long as the provider is away. */
export async function notification({ noticeId }: { noticeId: string }): Promise<void> {
  const tell = engineersView();
  for (;;) {
    const waitMs = await processes.msUntilSmsHours(Date.now());
    if (waitMs === 0) break;
    const until = new Date(Date.now() + waitMs).toISOString();
    tell({ process: 'notification', status: 'waiting', details: `Notice \`${noticeId}\` waits for the hours in which SMS may be sent, until ${until}.` });
    await sleep(waitMs);
  }
  tell({ process: 'notification', status: 'sending', details: `Notice \`${noticeId}\` is being sent; the provider is tried until it takes it.` });
  await processes.sendNotice(noticeId);
}
