import { Problem } from '../../../domain/problems.ts';
import { nextTimes, planStart, planText, type OrderPlan } from '../../../domain/recurrence/index.ts';
import { readRecurrenceCalendar } from '../../calendar/read-recurrence-calendar.ts';
import type { Database, Tx } from '../../connection.ts';
import { readCursor } from '../../orders-plan/plan-cursor.ts';
import type { LockedDraft } from '../lock-draft.ts';
import type { SignedContent } from './signed-content.ts';

/**
 * Makes the draft the confirmed version: from here on the database refuses any change of its lines. What will be held is
 * the version's kept sum, what will be captured or released are its lines: a run of which the two differ could never end.
 * A revision takes the place of the version that was in force; a plan that did not change goes on where it stands.
 * Throws an Error where the sums differ, Problem `order-changed` where the first time is not the one that was signed;
 * nothing has changed then.
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
    `update orders set status = case when $2 then status when $3::jsonb is null then 'active' else 'scheduled' end,
            confirmed_version_id = draft_version_id, draft_version_id = null, plan = $3::jsonb, updated_at = now()
      where id = $1`,
    [draft.orderId, draft.inForce !== undefined, plan],
    tx,
  );
  if (content.plan === null || (draft.inForce !== undefined && planText(draft.inForce.plan) === planText(content.plan))) return;
  await beginPlan(db, tx, draft.orderId, content.plan, content.firstAt);
}

/** Puts the cursor of a new plan at now; of a changed one nothing that has come already comes again. */
async function beginPlan(db: Database, tx: Tx, orderId: string, plan: OrderPlan, firstAt: string | undefined): Promise<void> {
  const nowMs = Date.now();
  const cursor = planStart(plan, nowMs, (await readCursor(db, tx, orderId)).except);
  const [next] = nextTimes(plan, await readRecurrenceCalendar(db, tx), cursor, 1);
  if (next === undefined || firstAt === undefined || next.atMs !== Date.parse(firstAt)) throw new Problem('order-changed');
  await db.query(
    `update orders set plan_nominal_at = $2, plan_occurred_at = $3, plan_left = $4, next_nominal_at = $5, next_occurrence_at = $6, credit_foreseen_at = null
      where id = $1`,
    [orderId, new Date(cursor.nominalMs), new Date(cursor.atMs), cursor.left ?? null, new Date(next.nominalMs), new Date(next.atMs)],
    tx,
  );
}
