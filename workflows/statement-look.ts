import { sleep } from '@temporalio/workflow';
import { books } from './activity-options.ts';
import { engineersView } from './tell-engineers.ts';

/** Takes one operator's statement of one day and compares it with our charges; asks for hours where it has not come. */
export async function statementLook({ reconciliationId }: { reconciliationId: string }): Promise<string> {
  const tell = engineersView();
  for (;;) {
    const { status, waitMs } = await books.lookAtStatement(reconciliationId, Date.now());
    const next = waitMs === undefined ? 'Nothing is left to do.' : `The statement has not come; asks again at ${new Date(Date.now() + waitMs).toISOString()}.`;
    tell({ process: 'statement', status, details: `Look \`${reconciliationId}\` is **${status}**. ${next}` });
    if (waitMs === undefined) return status;
    await sleep(waitMs);
  }
}
