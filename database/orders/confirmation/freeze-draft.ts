import type { Database, Tx } from '../../connection.ts';
import type { LockedDraft } from '../lock-draft.ts';
import type { SignedContent } from './signed-content.ts';

/** Makes the draft the confirmed version: from here on the database refuses any change of its lines. */
export async function freezeDraft(
  db: Database,
  tx: Tx,
  draft: LockedDraft,
  { content, userId, challengeId }: { content: SignedContent; userId: string; challengeId: string },
): Promise<void> {
  const plan = content.plan === null ? null : JSON.stringify(content.plan);
  await db.query(
    `update order_versions set content_hash = $2, plan = $3::jsonb, confirmed_at = now(), confirmed_by = $4, challenge_id = $5
      where id = $1`,
    [draft.versionId, content.contentHash, plan, userId, challengeId],
    tx,
  );
  await db.query(
    `update orders set status = $2, confirmed_version_id = draft_version_id, draft_version_id = null, plan = $3::jsonb,
            next_occurrence_at = $4, updated_at = now()
      where id = $1`,
    [draft.orderId, content.plan === null ? 'active' : 'scheduled', plan, content.plan?.schedule.at ?? null],
    tx,
  );
}
