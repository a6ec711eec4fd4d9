import { WORKFLOWS } from '../../domain/processes.ts';
import type { Database, Tx } from '../connection.ts';
import { enqueueStart } from '../outbox/enqueue.ts';

interface NewNotice {
  userId: string;
  /** E.164; a person without one gets none. */
  mobile: string | null;
  /** Undefined for staff. */
  organisationId?: string;
  kind: string;
  text: string;
  deduplicationKey: string;
}

/** Stores SMS and makes their processes due; each is sent once the hours allow it. */
export async function sendNotices(db: Database, tx: Tx, notices: readonly NewNotice[]): Promise<void> {
  for (const { userId, mobile, organisationId, kind, text, deduplicationKey } of notices) {
    if (mobile === null) continue;
    const [stored] = await db.query<{ id: string }>(
      `insert into notices (receptor, message, kind, user_id, organisation_id, deduplication_key) values ($1, $2, $3, $4, $5, $6)
       on conflict (deduplication_key) do nothing returning id`,
      [mobile, text, kind, userId, organisationId ?? null, deduplicationKey],
      tx,
    );
    if (stored === undefined) continue;
    await enqueueStart(db, tx, { workflow: WORKFLOWS.notification, workflowId: `notification/${stored.id}`, payload: { noticeId: stored.id } });
  }
}
