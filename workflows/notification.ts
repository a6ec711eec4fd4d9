import { sleep } from '@temporalio/workflow';
import { processes } from './activity-options.ts';
import { engineersView } from './tell-engineers.ts';

/** Telephones that are off or out of reach get an SMS for about a day; as often as `DELIVERY_CHECKS` allows. */
const CHECK_AFTER = ['1 minute', '10 minutes', '2 hours', '1 day'] as const;

/**
 * Sends one stored SMS in the allowed hours, tried again for as long as the provider is away, and then asks a few
 * times whether it arrived.
 */
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
  for (const pause of CHECK_AFTER) {
    tell({ process: 'notification', status: 'sent', details: `Notice \`${noticeId}\` was sent; in ${pause} the provider is asked whether it arrived.` });
    await sleep(pause);
    if (await processes.checkNotice(noticeId)) break;
  }
}
