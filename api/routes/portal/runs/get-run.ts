import { readOrderRuns } from '../../../../database/runs/read-order-runs.ts';
import { Problem } from '../../../../domain/problems.ts';
import { defineRoute } from '../../../route.ts';
import { idParams } from '../../../schemas/id.ts';
import { listAnswer, pageQuery } from '../../../schemas/list.ts';
import { findRun } from './find-run.ts';
import { runAnswer, toRunAnswer, withWaits } from './run-answer.ts';

const listOrderRuns = defineRoute({
  method: 'get',
  path: '/api/portal/orders/:id/runs',
  access: 'signed-in',
  scope: 'orders:read',
  summary: 'Runs of an order, newest first',
  params: idParams,
  query: pageQuery.pick({ page: true, pageSize: true }),
  answers: { 200: listAnswer(runAnswer) },
  async handler(ctx) {
    const page = await readOrderRuns(ctx.db, ctx.organisationId, ctx.params.id, ctx.query);
    if (page === undefined) throw new Problem('not-found');
    return { status: 200, body: { items: page.items.map(toRunAnswer), total: page.total } };
  },
});

const getRun = defineRoute({
  method: 'get',
  path: '/api/portal/runs/:id',
  access: 'signed-in',
  scope: 'orders:read',
  summary: 'A run with its counts, amounts and what it waits for',
  params: idParams,
  answers: { 200: runAnswer },
  async handler(ctx) {
    return { status: 200, body: await withWaits(ctx.db, await findRun(ctx)) };
  },
});

export default [listOrderRuns, getRun];
