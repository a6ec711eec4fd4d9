import { Problem } from '../../../domain/problems.ts';
import { planStart, planText, type Occurrence, type OrderPlan } from '../../../domain/recurrence/index.ts';
import { readRecurrenceCalendar } from '../../calendar/read-recurrence-calendar.ts';
import type { Database, Tx } from '../../connection.ts';
import { readCredit } from '../../ledger/read-credit.ts';
import { readCursor } from '../../orders-plan/plan-cursor.ts';
import { timesOrRefuse } from '../../orders-plan/times-or-refuse.ts';
import { refuseOverLimits } from '../../spending/refuse-over-limits.ts';
import { lockDraft, type LockedDraft } from '../lock-draft.ts';
import { contentHash } from './content-hash.ts';
import { repriceLines } from './reprice-lines.ts';
import { similarOrders, type SimilarOrder } from './similar-orders.ts';
import { summarise, type Summary } from './summarise.ts';

/** The form of final confirmation; money in rial. */
export interface ConfirmationForm extends Summary {
  orderId: string;
  version: number;
  versionId: string;
  lineCount: number;
  productCount: number;
  total: bigint;
  discount: bigint;
  payable: bigint;
  contentHash: string;
  plan: OrderPlan | null;
  /** When it runs: the next twelve times; empty for now. */
  times: Occurrence[];
  similarOrders: SimilarOrder[];
  available: bigint;
  /** What is missing of the organisation's credit, 0 for none. */
  shortfall: bigint;
  /** Some prices were not the catalogue's any more and have been renewed. */
  pricesChanged: boolean;
}

/**
 * Fills the form of final confirmation of a draft, prices brought up to date first.
 * `plan` undefined: at once, or as the buyer asked who sent it for approval, or for a revision as it was chosen for it, else as the
 * order runs now. Throws `approval-needed`, `spending-limit`, `order-empty`, `product-not-available`, `plan-invalid`, and for a run at once `insufficient-credit` with
 * `available`, `payable` and `shortfall`: then no code is sent. A scheduled order may be confirmed before its credit.
 */
export async function prepareConfirmation(
  db: Database,
  tx: Tx,
  { organisationId, orderId, userId, plan: asked, byKey = false }: { organisationId: string; orderId: string; userId: string; plan: OrderPlan | undefined; byKey?: boolean },
): Promise<ConfirmationForm> {
  const of = { organisationId, orderId, ...(byKey ? {} : { approver: userId }) };
  const locked = await lockDraft(db, tx, of);
  if (locked.lineCount === 0) throw new Problem('order-empty');
  const pricesChanged = await repriceLines(db, tx, locked);
  const draft: LockedDraft = pricesChanged ? await lockDraft(db, tx, of) : locked;
  const plan = asked ?? draft.wish ?? (draft.inForce === undefined ? null : (draft.plan ?? draft.inForce.plan));
  const times = plan === null ? [] : await timesOf(db, tx, orderId, plan, draft.inForce);
  await refuseOverLimits(db, tx, { organisationId, userId, payable: draft.payable, planned: plan !== null });
  const { available } = await readCredit(db, organisationId, tx);
  const shortfall = available < draft.payable ? draft.payable - available : 0n;
  if (plan === null && shortfall > 0n) {
    throw new Problem('insufficient-credit', {
      extra: { available: available.toString(), payable: draft.payable.toString(), shortfall: shortfall.toString() },
    });
  }
  const hash = await contentHash(db, tx, draft.versionId, plan);
  return {
    orderId,
    version: draft.version,
    versionId: draft.versionId,
    lineCount: draft.lineCount,
    productCount: draft.productCount,
    total: draft.total,
    discount: draft.total - draft.payable,
    payable: draft.payable,
    contentHash: hash,
    plan,
    times,
    similarOrders: await similarOrders(db, tx, draft, hash),
    available,
    shortfall,
    pricesChanged,
    ...(await summarise(db, tx, draft.versionId)),
  };
}

/** A plan that stays as it is goes on where it stands: what was skipped is not shown again. */
async function timesOf(db: Database, tx: Tx, orderId: string, plan: OrderPlan, inForce: LockedDraft['inForce']): Promise<Occurrence[]> {
  const nowMs = Date.now();
  const calendar = await readRecurrenceCalendar(db, tx);
  if (inForce === undefined) return timesOrRefuse(plan, calendar, nowMs);
  const cursor = await readCursor(db, tx, orderId);
  if (planText(plan) !== planText(inForce.plan)) return timesOrRefuse(plan, calendar, nowMs, planStart(plan, nowMs, cursor.except));
  return timesOrRefuse(plan, calendar, nowMs, { ...cursor, nominalMs: Math.max(cursor.nominalMs, nowMs), atMs: Math.max(cursor.atMs, nowMs) });
}
