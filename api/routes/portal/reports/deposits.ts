import { readIncreases, readIncreaseTotals } from '../../../../database/reports/read-increases.ts';
import { defineRoute } from '../../../route.ts';
import { listAnswer } from '../../../schemas/list.ts';
import { increaseAnswer, increaseTotals, toIncreaseAnswer } from './deposit-answer.ts';
import { findDeposits } from './find-deposits.ts';
import { depositsQuery } from './report-query.ts';

export default defineRoute({
  method: 'get',
  access: 'signed-in',
  scope: 'reports:read',
  query: depositsQuery,
  path: '/api/portal/reports/deposits',
  summary: 'گزارش پرداخت: every online payment and deposit slip with its status, newest first, with totals',
  answers: { 200: listAnswer(increaseAnswer).extend({ totals: increaseTotals }) },
  async handler(ctx) {
    const { page, pageSize } = ctx.query;
    const { filter, sort } = findDeposits(ctx);
    const [rows, sum] = await Promise.all([
      readIncreases(ctx.db, filter, { sort, limit: pageSize, offset: (page - 1) * pageSize }), readIncreaseTotals(ctx.db, filter),
    ]);
    return { status: 200, body: { items: rows.map(toIncreaseAnswer), total: sum.count, totals: sum } };
  },
});
