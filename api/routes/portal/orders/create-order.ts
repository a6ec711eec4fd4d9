import { z } from 'zod';
import { createOrder } from '../../../../database/orders/create-order.ts';
import { orderFromTemplate } from '../../../../database/templates/order-from-template.ts';
import { readTemplate } from '../../../../database/templates/read-template.ts';
import { Problem } from '../../../../domain/problems.ts';
import { defineRoute } from '../../../route.ts';
import { blankAsAbsent } from '../../../schemas/form.ts';
import { id } from '../../../schemas/id.ts';
import { BYTES_PER_MEMBER } from './lines/fill-from-group.ts';
import { fillAnswer, fillBody } from './fill-answer.ts';
import { orderAnswer } from './order-answer.ts';
import { orderName, saleType } from './order-input.ts';
import { withUploadSlot } from './uploads/upload-slots.ts';

export default defineRoute({
  method: 'post',
  path: '/api/portal/orders',
  access: ['owner', 'buyer'],
  scope: 'orders:write',
  activeOnly: true,
  summary: "Make a draft order; from a template with its settings, filled from its groups at today's rules",
  body: z.object({ name: orderName, saleType: saleType.optional(), templateId: blankAsAbsent(z.string().max(60)) }),
  answers: { 201: orderAnswer.extend({ fills: z.array(fillAnswer).optional() }) },
  async handler(ctx) {
    const { organisationId, session, body: { templateId, ...chosen } } = ctx;
    const order = { ...chosen, organisationId, userId: session.userId };
    if (templateId === undefined) return ctx.effect(async (tx) => ({ status: 201, body: await createOrder(ctx.db, tx, order) }));
    if (!id.safeParse(templateId).success) throw new Problem('not-found', { detail: 'چنین الگویی وجود ندارد.' });
    const { fills } = await readTemplate(ctx.db, { organisationId, templateId });
    const members = fills.reduce((sum, { group }) => sum + (group?.memberCount ?? 0), 0);
    return withUploadSlot(members * BYTES_PER_MEMBER, () => ctx.effect(async (tx) => {
      const made = await orderFromTemplate(ctx.db, tx, { ...order, templateId });
      const results = [];
      for (const fill of made.fills) results.push(await fillBody(ctx.db, tx, fill));
      return { status: 201, body: { ...made.order, fills: results } };
    }));
  },
});
