import { isProblem } from '../../domain/problems.ts';
import type { SaleType } from '../../domain/statuses.ts';
import type { Database, Tx } from '../connection.ts';
import { fillOrderFromGroup } from '../groups/fill-order.ts';
import { createOrder } from '../orders/create-order.ts';
import { lockDraft } from '../orders/lock-draft.ts';
import type { OrderView } from '../orders/order-view.ts';
import { readOrder } from '../orders/read-order.ts';
import type { Upload } from '../uploads/upload.ts';
import { planStillAhead } from './plan-still-ahead.ts';
import { readTemplate } from './read-template.ts';
import type { TemplateFill } from './template-view.ts';

export interface OrderFromTemplate {
  organisationId: string;
  userId: string;
  templateId: string;
  name: string;
  /** Instead of the template's. */
  saleType?: SaleType;
}

/** What became of one fill with a group: its verdict, or why there is none. */
export interface FillResult {
  group: { id: string; name: string };
  upload?: Upload;
  problem?: { code: string; detail: string };
}

/**
 * Makes a draft with a template's settings; groups fill it at today's prices and rules. Members who cannot be charged
 * are left out and listed, a group that cannot be used at all (empty now, a product no longer sold) is named: the
 * order is a draft, and its maker looks at it before anything is bought. Throws `not-found`.
 */
export async function orderFromTemplate(
  db: Database, tx: Tx, { organisationId, userId, templateId, name, saleType }: OrderFromTemplate,
): Promise<{ order: OrderView; fills: FillResult[] }> {
  const template = await readTemplate(db, { organisationId, templateId }, tx);
  const made = await createOrder(db, tx, { organisationId, userId, name, saleType: saleType ?? template.saleType });
  const key = { organisationId, orderId: made.id };
  const plan = planStillAhead(template.plan, new Date());
  if (plan !== undefined) await db.query(`update orders set plan = $2::jsonb where id = $1`, [made.id, JSON.stringify(plan)], tx);
  const fills: FillResult[] = [];
  for (const fill of template.fills) if (fill.group !== undefined) fills.push(await fillOnce(db, tx, { ...key, userId }, { ...fill, group: fill.group }));
  return { order: await readOrder(db, key, tx), fills };
}

async function fillOnce(
  db: Database, tx: Tx, { userId, ...key }: { organisationId: string; orderId: string; userId: string }, { group, product, amount }: TemplateFill & { group: { id: string; name: string } },
): Promise<FillResult> {
  const { id, name } = group;
  await db.query('savepoint template_fill', [], tx);
  try {
    const draft = await lockDraft(db, tx, key);
    const { upload } = await fillOrderFromGroup(db, tx, draft, { userId, groupId: id, productId: product?.id, amount, acceptValidRows: true, acceptSameFile: true });
    await db.query('release savepoint template_fill', [], tx);
    return { group: { id, name }, upload };
  } catch (error) {
    if (!isProblem(error)) throw error;
    await db.query('rollback to savepoint template_fill', [], tx);
    return { group: { id, name }, problem: { code: error.code, detail: error.errors?.[0]?.message ?? error.detail } };
  }
}
