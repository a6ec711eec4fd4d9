import { mendRow } from '../../../../../database/uploads/mend-rows.ts';
import { COLUMNS, type RowCells } from '../../../../../domain/order-lines/index.ts';
import { defineRoute } from '../../../../route.ts';
import { rowAnswer, rowInput, rowParams } from './row-schema.ts';

export default defineRoute({
  method: 'put',
  path: '/api/portal/orders/:id/uploads/:uploadId/rows/:row',
  access: ['owner', 'buyer'],
  scope: 'orders:write',
  activeOnly: true,
  summary: 'Mend a staged row; it is judged again',
  params: rowParams,
  body: rowInput,
  answers: { 200: rowAnswer },
  async handler(ctx) {
    const { id: orderId, uploadId, row } = ctx.params;
    const { operatorCode, ...given } = ctx.body;
    const said = { ...given, operator: given.operator === undefined ? operatorCode : given.operator };
    const cells: RowCells = {};
    for (const column of COLUMNS) if (said[column] !== undefined) cells[column] = said[column] ?? '';
    return ctx.effect(async (tx) => ({
      status: 200,
      body: await mendRow(ctx.db, tx, { organisationId: ctx.organisationId, orderId, uploadId, row, cells }),
    }));
  },
});
