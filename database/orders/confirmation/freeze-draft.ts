import type { Database, Tx } from '../../connection.ts';
import type { LockedDraft } from '../lock-draft.ts';
import type { SignedContent } from './signed-content.ts';

/**
 * Makes the draft the confirmed version: from here on the database refuses any change of its lines. What will be held is
 * the version's kept sum, what will be captured or released are its lines: a run of which the two differ could never end.
 * Throws an Error where they do; nothing has changed then.
 */
export async function freezeDraft(
  db: Database,
  tx: Tx,
  draft: LockedDraft,
  { content, userId, challengeId }: { content: SignedContent; userId: string; challengeId: string },
): Promise<void> {
  const plan = content.plan === null ? null : JSON.stringify(content.plan);
  const frozen = await db.query(
    `update order_versions v set content_hash = $2, plan = $3::jsonb, confirmed_at = now(), confirmed_by = $4, challenge_id = $5
       from (select count(*) as lines, sum(item_count) as items, sum(amount * item_count) as total, sum(price * item_count) as payable
               from order_lines where order_version_id = $1) s
      where v.id = $1 and (v.line_count, v.product_count, v.total, v.payable) = (s.lines, s.items, s.total, s.payable)
      returning v.id`,
    [draft.versionId, content.contentHash, plan, userId, challengeId],
    tx,
  );
  if (frozen.length === 0) throw new Error(`the sums of version ${draft.versionId} are not those of its lines`);
  await db.query(
    `update orders set status = $2, confirmed_version_id = draft_version_id, draft_version_id = null, plan = $3::jsonb,
            next_occurrence_at = $4, next_nominal_at = $4, updated_at = now()
      where id = $1`,
    [draft.orderId, content.plan === null ? 'active' : 'scheduled', plan, content.plan?.schedule.at ?? null],
    tx,
  );
}
