import { Problem } from '../../../domain/problems.ts';
import type { Database, Tx } from '../../connection.ts';
import { readCredit } from '../../ledger/read-credit.ts';
import { lockDraft, type LockedDraft } from '../lock-draft.ts';
import type { OrderPlan } from '../order-view.ts';
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
  similarOrders: SimilarOrder[];
  available: bigint;
  /** What is missing of the organisation's credit, 0 for none. */
  shortfall: bigint;
  /** Some prices were not the catalogue's any more and have been renewed. */
  pricesChanged: boolean;
}

/**
 * Fills the form of final confirmation of a draft, prices brought up to date first.
 * Throws `order-empty`, `product-not-available`, `plan-invalid`, and for a run at once `insufficient-credit` with
 * `available`, `payable` and `shortfall`: then no code is sent. A scheduled order may be confirmed before its credit.
 */
export async function prepareConfirmation(
  db: Database,
  tx: Tx,
  { organisationId, orderId, plan }: { organisationId: string; orderId: string; plan: OrderPlan | null },
): Promise<ConfirmationForm> {
  const locked = await lockDraft(db, tx, { organisationId, orderId });
  if (locked.lineCount === 0) throw new Problem('order-empty');
  const pricesChanged = await repriceLines(db, tx, locked);
  const draft: LockedDraft = pricesChanged ? await lockDraft(db, tx, { organisationId, orderId }) : locked;
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
    similarOrders: await similarOrders(db, tx, draft, hash),
    available,
    shortfall,
    pricesChanged,
    ...(await summarise(db, tx, draft.versionId)),
  };
}
