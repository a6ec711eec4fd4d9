import { z } from 'zod';
import { askReconciliation } from '../../../../database/reconciliation/ask-reconciliation.ts';
import { OPERATOR_CODES } from '../../../../domain/operators.ts';
import { STAFF_ACTORS } from '../../../../domain/staff-access.ts';
import { defineRoute } from '../../../route.ts';
import { id } from '../../../schemas/id.ts';
import { jalaliDateInput } from '../../../schemas/jalali-date.ts';

const look = z.object({ id, operatorCode: z.number().int(), status: z.literal('waiting') });

export default defineRoute({
  method: 'post',
  path: '/api/admin/reconciliations',
  access: STAFF_ACTORS['reconciliations.write'],
  summary: 'Looks at an operator’s statement of a day that is over, or at those of all operators; a look that is open already is answered',
  body: z.object({ date: jalaliDateInput, operatorCode: z.literal(OPERATOR_CODES).optional() }),
  answers: { 202: look.extend({ looks: z.array(look).meta({ description: 'One an operator; the first stands above too' }) }) },
  handler(ctx) {
    const { date, operatorCode } = ctx.body;
    return ctx.effect(async (tx) => {
      const looks = await askReconciliation(ctx.db, tx, {
        date, operatorCodes: operatorCode === undefined ? OPERATOR_CODES : [operatorCode], asOf: new Date(), actorId: ctx.session.userId, address: ctx.address,
      });
      return { status: 202, body: { ...looks[0], looks } };
    });
  },
});
