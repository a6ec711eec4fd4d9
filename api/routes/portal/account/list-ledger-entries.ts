import { z } from 'zod';
import { listLedgerEntries } from '../../../../database/ledger/list-ledger-entries.ts';
import { defineRoute } from '../../../route.ts';
import { id, instant } from '../../../schemas/id.ts';
import { listAnswer, pageQuery } from '../../../schemas/list.ts';
import { rialAnswer } from '../../../schemas/rial.ts';
import { describeEntry } from './describe-entry.ts';

const entryAnswer = z
  .object({
    id: z.string(),
    at: instant,
    kind: z.enum(['credit', 'hold', 'settle', 'adjustment', 'correction']),
    account: z.enum(['available', 'held']),
    amount: z.string().meta({ description: 'Rials, with a minus where the account went down' }),
    balanceAfter: rialAnswer,
    description: z.string().meta({ description: 'Persian' }),
    runId: id.optional(),
    orderId: id.optional(),
  })
  .meta({ id: 'LedgerEntry' });

export const ledgerEntries = defineRoute({
  method: 'get',
  path: '/api/portal/ledger-entries',
  access: 'signed-in',
  scope: 'credit:read',
  summary: 'Every movement of the organisation’s credit, newest first',
  query: pageQuery.extend({ account: z.enum(['available', 'held']).optional() }),
  answers: { 200: listAnswer(entryAnswer) },
  async handler(ctx) {
    const { page, pageSize, account } = ctx.query;
    const { items, total } = await listLedgerEntries(ctx.db, ctx.organisationId, { account, limit: pageSize, offset: (page - 1) * pageSize });
    return {
      status: 200,
      body: {
        total,
        items: items.map(({ transactionId: _transactionId, runId, orderId, orderName, description, ...entry }) => ({
          ...entry,
          description: describeEntry({ ...entry, description, orderName }),
          ...(runId === null ? {} : { runId }),
          ...(orderId === null ? {} : { orderId }),
        })),
      },
    };
  },
});
