import { Problem } from '../../../domain/problems.ts';
import { CHANGED_SIGNAL, WORKFLOWS } from '../../../domain/processes.ts';
import { spendDailyLimit } from '../../api-keys/spend-daily-limit.ts';
import { recordAudit } from '../../audit/record-audit.ts';
import type { Database, Tx } from '../../connection.ts';
import { enqueueSignal, enqueueStart } from '../../outbox/enqueue.ts';
import { createRun } from '../../runs/create-run.ts';
import { refuseOverLimits } from '../../spending/refuse-over-limits.ts';
import { lockDraft, type LockedDraft } from '../lock-draft.ts';
import type { OrderView } from '../order-view.ts';
import { readOrder } from '../read-order.ts';
import { contentHash } from './content-hash.ts';
import { freezeDraft } from './freeze-draft.ts';
import { pricesStand } from './reprice-lines.ts';
import type { SignedContent } from './signed-content.ts';
import { tellConfirmed } from './tell-confirmed.ts';

export interface Confirmation {
  organisationId: string;
  userId: string;
  orderId: string;
  challengeId: string;
  address: string;
}

/** What a confirmation answers, word for word also when it is repeated. */
export type ConfirmedOrder = OrderView & { runId?: string };

/**
 * Makes a draft whose code was right a confirmed order, with its run and hold or its schedule, in the caller's
 * transaction: either all of it or nothing, and a code refused for credit is not used up.
 * A challenge that confirmed already gives its answer again. Throws `not-found`, `already-confirmed`, `order-changed`,
 * `plan-invalid` for a time that has passed, `insufficient-credit`, `approval-needed`, `spending-limit`; for a key `limit-exceeded`.
 */
export async function confirmOrder(db: Database, tx: Tx, confirmation: Confirmation): Promise<ConfirmedOrder> {
  const { organisationId, orderId, challengeId } = confirmation;
  await lockOrder(db, tx, confirmation);
  const challenge = await lockChallenge(db, tx, challengeId);
  if (challenge.answer !== null) return challenge.answer;
  const { content } = challenge;
  const approver = content.apiKeyId === undefined ? { approver: confirmation.userId } : {};
  const draft = await lockDraft(db, tx, { organisationId, orderId, ...approver }).catch((error: unknown) => {
    throw error instanceof Problem && error.code === 'order-not-editable' && error.extra === undefined ? new Problem('already-confirmed') : error;
  });
  await refuseChanges(db, tx, draft, content);
  await refuseOverLimits(db, tx, { organisationId, userId: confirmation.userId, payable: draft.payable, planned: content.plan !== null });
  if (content.apiKeyId !== undefined) await spendDailyLimit(db, tx, { apiKeyId: content.apiKeyId, payable: draft.payable });
  await freezeDraft(db, tx, draft, { ...confirmation, content });
  await db.query(`update order_approvals set status = 'confirmed' where order_id = $1 and status = 'approved' returning id`, [orderId], tx);
  // The order's controller runs for every order: it waits for the time, and ends the order with its last run.
  await enqueueStart(db, tx, { workflow: WORKFLOWS.order, workflowId: `order/${orderId}`, payload: { orderId } });
  if (draft.inForce !== undefined) await enqueueSignal(db, tx, { workflow: WORKFLOWS.order, workflowId: `order/${orderId}`, signal: CHANGED_SIGNAL, payload: {} });
  const runId = content.plan === null ? await runNow(db, tx, draft) : undefined;
  await tellConfirmed(db, tx, draft, content.plan, content.firstAt);
  await recordAudit(db, tx, {
    actorId: confirmation.userId,
    action: 'order.confirm',
    subject: `order/${orderId}`,
    organisationId,
    address: confirmation.address,
    detail: { version: content.version, contentHash: content.contentHash, lines: draft.lineCount, payable: content.payable, plan: content.plan, runId },
  });
  const answer: ConfirmedOrder = { ...(await readOrder(db, { organisationId, orderId }, tx)), ...(runId === undefined ? {} : { runId }) };
  await useUp(db, tx, challengeId, answer);
  return answer;
}

async function lockOrder(db: Database, tx: Tx, { organisationId, orderId }: Confirmation): Promise<void> {
  const [order] = await db.query('select 1 from orders where organisation_id = $1 and id = $2 for update', [organisationId, orderId], tx);
  if (order === undefined) throw new Problem('not-found');
}

async function lockChallenge(db: Database, tx: Tx, challengeId: string): Promise<{ content: SignedContent; answer: ConfirmedOrder | null }> {
  const [row] = await db.query<{ content: SignedContent & { answer?: string } }>(
    `select content from one_time_codes where id = $1 for update`,
    [challengeId],
    tx,
  );
  if (row === undefined) throw new Problem('challenge-not-found');
  const { answer, ...content } = row.content;
  return { content, answer: answer === undefined ? null : (JSON.parse(answer) as ConfirmedOrder) };
}

/** The code signs content, prices and plan: whatever differs from what was signed refuses it. */
async function refuseChanges(db: Database, tx: Tx, draft: LockedDraft, signed: SignedContent): Promise<void> {
  const same =
    draft.version === signed.version && draft.versionId === signed.versionId && draft.payable.toString() === signed.payable &&
    (await pricesStand(db, tx, draft)) && (await contentHash(db, tx, draft.versionId, signed.plan)) === signed.contentHash;
  if (!same) throw new Problem('order-changed');
  if (signed.firstAt !== undefined && Date.parse(signed.firstAt) <= Date.now()) throw new Problem('time-in-the-past');
}

async function runNow(db: Database, tx: Tx, draft: LockedDraft): Promise<string> {
  const { runId } = await createRun(db, tx, {
    orderId: draft.orderId,
    orderVersionId: draft.versionId,
    organisationId: draft.organisationId,
    occursAt: new Date(),
  });
  return runId;
}

/** The answer is kept as text: jsonb would give its members back in another order. */
async function useUp(db: Database, tx: Tx, challengeId: string, answer: ConfirmedOrder): Promise<void> {
  await db.query(
    `update one_time_codes set used_at = now(), content = content || jsonb_build_object('answer', $2::text) where id = $1`,
    [challengeId, JSON.stringify(answer)],
    tx,
  );
}
