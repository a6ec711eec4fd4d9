import type { UploadKind } from '../../domain/order-lines/index.ts';
import type { OperatorCode } from '../../domain/operators.ts';
import type { SaleType } from '../../domain/statuses.ts';

/** A way of filling an order: from a group, or (without one) by a list that is handed in each time. */
export interface TemplateFill {
  kind: UploadKind;
  group?: { id: string; name: string; memberCount: number };
  product?: { id: string; name: string; operatorCode: OperatorCode };
  /** Rial for all members, as a decimal string; without it each gets their own. */
  amount?: string;
}

/** A template as the portal sees it. */
export interface TemplateView {
  id: string;
  name: string;
  saleType: SaleType;
  /** As the order had it. */
  plan?: object;
  fills: TemplateFill[];
  createdAt: Date;
}

export type TemplateRow = Omit<TemplateView, 'plan'> & { plan: object | null };

/** The caller adds the WHERE, always with `t.organisation_id`. */
export const SELECT_TEMPLATE = `
  select t.id, t.name, t.sale_type as "saleType", t.plan, t.created_at as "createdAt",
         coalesce((
           select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('kind', f.kind, 'amount', f.amount::text,
                    'group', case when g.id is not null then jsonb_build_object('id', g.id, 'name', g.name, 'memberCount', g.member_count) end,
                    'product', case when p.id is not null then jsonb_build_object('id', p.id, 'name', p.persian, 'operatorCode', p.operator_code) end)) order by f.position)
             from template_fills f left join recipient_groups g on g.id = f.group_id left join products p on p.id = f.product_id
            where f.template_id = t.id), '[]') as fills
  from order_templates t`;

export const templateView = ({ plan, ...template }: TemplateRow): TemplateView => ({ ...template, ...(plan === null ? {} : { plan }) });
