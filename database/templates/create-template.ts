import { Problem } from '../../domain/problems.ts';
import type { Database, Tx } from '../connection.ts';
import { refuseTakenName } from '../groups/create-group.ts';
import { readTemplate } from './read-template.ts';
import type { TemplateView } from './template-view.ts';

const MAX_TEMPLATES = 200;
/** Different ways in which one order was filled; more of them are no habit that somebody wants to repeat. */
const MAX_FILLS = 50;

export interface NewTemplate {
  organisationId: string;
  userId: string;
  orderId: string;
  name: string;
  /** Whether the groups that the order was filled from are kept; no other numbers ever are. */
  withGroups: boolean;
}

/**
 * Keeps an order's settings, whatever its state: sale type, plan, and of each list that its lines came from what was
 * bought, with the group where it was one. Throws `not-found`, `name-taken`, `too-many-templates`.
 */
export async function createTemplate(db: Database, tx: Tx, { organisationId, userId, orderId, name, withGroups }: NewTemplate): Promise<TemplateView> {
  // The organisation's row serialises those who make templates at once: else two could pass the limit.
  await db.query(`select 1 from organisations where id = $1 for no key update`, [organisationId], tx);
  const [templates] = await db.query<{ n: number }>(`select count(*)::int as n from order_templates where organisation_id = $1`, [organisationId], tx);
  if ((templates?.n ?? 0) >= MAX_TEMPLATES) throw new Problem('too-many-templates');
  const [made] = await refuseTakenName(db.query<{ id: string }>(
    `insert into order_templates (organisation_id, name, sale_type, plan, created_by)
     select o.organisation_id, $3, o.sale_type, o.plan, $4 from orders o where o.organisation_id = $1 and o.id = $2 returning id`,
    [organisationId, orderId, name, userId],
    tx,
  ));
  if (made === undefined) throw new Problem('not-found');
  await db.query(
    `insert into template_fills (template_id, position, kind, group_id, product_id, amount)
     select $1, row_number() over (order by min(f.applied_at), f.kind), f.kind, f.group_id, f.product_id, f.amount_for_all
       from (select u.kind, case when $3 then u.from_group_id end as group_id, u.product_id, u.amount_for_all, u.applied_at
               from uploads u join orders o on o.id = u.order_id
              where u.order_id = $2 and u.status = 'applied'
                and exists (select 1 from order_lines l
                             where l.order_version_id = coalesce(o.draft_version_id, o.confirmed_version_id) and l.upload_id = u.id)) f
      group by f.kind, f.group_id, f.product_id, f.amount_for_all
      order by min(f.applied_at) limit ${MAX_FILLS}`,
    [made.id, orderId, withGroups],
    tx,
  );
  return readTemplate(db, { organisationId, templateId: made.id }, tx);
}
