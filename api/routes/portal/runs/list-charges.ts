import { z } from 'zod';
import { readCharges } from '../../../../database/charges/read-charges.ts';
import { defineRoute } from '../../../route.ts';
import { idParams } from '../../../schemas/id.ts';
import { listAnswer, pageQuery } from '../../../schemas/list.ts';
import { chargeAnswer, toChargeAnswer } from './charge-answer.ts';
import { chargeFilterQuery } from './charge-query.ts';
import { findRun } from './find-run.ts';

/** `<line>.<item>` of the charge after which to go on. */
const position = z
  .string()
  .regex(/^[1-9]\d{0,8}\.[1-9]\d{0,8}$/)
  .transform((text) => {
    const [line = 0, item = 0] = text.split('.').map(Number);
    return { line, item };
  });

export default defineRoute({
  method: 'get',
  path: '/api/portal/runs/:id/charges',
  access: 'signed-in',
  scope: 'orders:read',
  summary: 'Charges of a run by line, with their attempts',
  params: idParams,
  query: pageQuery.pick({ page: true, pageSize: true }).extend(chargeFilterQuery.shape).extend({
    after: position.optional().meta({ description: 'Instead of `page`: go on after this `line.item`; as fast at the end of a run as at its beginning' }),
  }),
  answers: { 200: listAnswer(chargeAnswer).extend({ next: z.string().optional() }) },
  async handler(ctx) {
    const { page, pageSize, after, ...filter } = ctx.query;
    const run = await findRun(ctx);
    const charges = await readCharges(ctx.db, run.id, run.counts, filter, { page, pageSize, after });
    const last = charges.items.length === pageSize ? charges.items.at(-1) : undefined;
    return {
      status: 200,
      body: { items: charges.items.map(toChargeAnswer), total: charges.total, ...(last === undefined ? {} : { next: `${last.line}.${last.item}` }) },
    };
  },
});
