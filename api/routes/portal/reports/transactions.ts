import { z } from 'zod';
import { readOrganisationName } from '../../../../database/reports/names.ts';
import { readTransactionTotals } from '../../../../database/reports/read-transaction-totals.ts';
import { readTransactions, type TransactionView } from '../../../../database/reports/read-transactions.ts';
import { formatJalaliDate, tehranTime, toJalali } from '../../../../domain/calendar/jalali.ts';
import { failurePersian } from '../../../../domain/operator-answers.ts';
import { OPERATORS } from '../../../../domain/operators.ts';
import { customerInReport, TRANSACTION_STATUSES } from '../../../../domain/reports/transactions.ts';
import { CHARGE_STAGES, PRODUCT_TYPES } from '../../../../domain/statuses.ts';
import { defineRoute } from '../../../route.ts';
import { id, instant } from '../../../schemas/id.ts';
import { listAnswer } from '../../../schemas/list.ts';
import { rialAnswer } from '../../../schemas/rial.ts';
import { findTransactions } from './find-transactions.ts';
import { transactionsQuery } from './report-query.ts';

const sums = z.object({
  count: z.number().int(),
  amount: rialAnswer.meta({ description: 'Face value' }),
  payable: rialAnswer.meta({ description: 'What is held or was paid' }),
});

const transaction = z
  .object({
    id,
    customer: z.string().meta({ description: 'مشتری' }),
    at: instant.meta({ description: 'When it was settled; of a reserved one when its run was made' }),
    date: z.string().meta({ description: 'تاریخ انجام, Jalali', example: '1405/09/10' }),
    time: z.string().meta({ description: 'زمان انجام, Tehran', example: '17:45' }),
    status: z.enum(TRANSACTION_STATUSES),
    stage: z.enum(CHARGE_STAGES).optional(),
    failure: z.object({ code: z.string(), message: z.string() }).optional(),
    operatorCode: z.number().int(),
    operator: z.string().meta({ description: 'نوع اپراتور' }),
    productType: z.enum(PRODUCT_TYPES),
    product: z.string().meta({ description: 'محصول' }),
    mobile: z.string().optional().meta({ description: 'E.164; a PIN has none' }),
    amount: rialAnswer.meta({ description: 'Face value' }),
    price: rialAnswer.meta({ description: 'What is paid' }),
    line: z.number().int(),
    item: z.number().int(),
    runId: id,
    orderId: id,
    orderName: z.string(),
  })
  .meta({ id: 'Transaction' });

export default defineRoute({
  method: 'get',
  path: '/api/portal/reports/transactions',
  access: 'signed-in',
  scope: 'reports:read',
  summary: 'ریز تراکنش: every charge that was sent or will be, newest first, with exact totals of the whole filter',
  query: transactionsQuery,
  answers: { 200: listAnswer(transaction).extend({ totals: sums.extend({ byStatus: z.record(z.enum(TRANSACTION_STATUSES), sums) }) }) },
  async handler(ctx) {
    const { page, pageSize } = ctx.query;
    const { filter, descending } = await findTransactions(ctx);
    const [name, totals, items] = await Promise.all([
      readOrganisationName(ctx.db, ctx.organisationId),
      readTransactionTotals(ctx.db, filter),
      readTransactions(ctx.db, filter, { descending, offset: (page - 1) * pageSize, limit: pageSize }),
    ]);
    const customer = customerInReport(name);
    return { status: 200, body: { items: items.map((item) => toAnswer(customer, item)), total: totals.count, totals } };
  },
});

function toAnswer(customer: string, { at, stage, failureCode, mobile, ...rest }: TransactionView) {
  return {
    ...rest, customer, at: at.toISOString(), date: formatJalaliDate(toJalali(at)), time: tehranTime(at), operator: OPERATORS[rest.operatorCode].persian,
    ...(mobile === null ? {} : { mobile }),
    ...(stage === null ? {} : { stage }),
    ...(failureCode === null ? {} : { failure: { code: failureCode, message: failurePersian(failureCode) } }),
  };
}
