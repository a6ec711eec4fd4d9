import type { Readable } from 'node:stream';
import { z } from 'zod';
import { readSales } from '../../../../database/reports/read-sales.ts';
import { salesSummaryCsv, salesSummaryWorkbook } from '../../../../documents/sales-summary-export.ts';
import { MATRIX_COLUMNS, salesMatrix, type MatrixRow } from '../../../../domain/reports/sales-matrix.ts';
import { PRODUCT_TYPES } from '../../../../domain/statuses.ts';
import { defineRoute, type Context } from '../../../route.ts';
import { rialAnswer } from '../../../schemas/rial.ts';
import { CSV, sendFile, XLSX } from '../runs/send-file.ts';
import { instantsOf, salesSummaryQuery } from './report-query.ts';

const sales = z.object({
  count: z.number().int(),
  amount: rialAnswer.meta({ description: 'Face value' }),
  payable: rialAnswer.meta({ description: 'What was paid' }),
});
const cells = z.array(sales.extend({ operatorCode: z.number().int() })).meta({ description: 'One for each operator, zeros too' });

const summary = z
  .object({
    operators: z.array(z.object({ operatorCode: z.number().int(), name: z.string() })),
    rows: z.array(z.object({ productType: z.enum(PRODUCT_TYPES), product: z.string(), cells, total: sales })),
    totals: z.object({ product: z.string(), cells, total: sales }).meta({ description: 'سرجمع' }),
  })
  .meta({ id: 'SalesSummary' });

const common = { method: 'get', access: 'signed-in', scope: 'reports:read', query: salesSummaryQuery } as const;

function readMatrix(ctx: Context<unknown, z.output<typeof salesSummaryQuery>>) {
  const { from, to, ...narrowed } = ctx.query;
  return readSales(ctx.db, { organisationId: ctx.organisationId, ...instantsOf({ from, to }), ...narrowed }).then(salesMatrix);
}

const salesSummary = defineRoute({
  ...common,
  path: '/api/portal/reports/sales-summary',
  summary: 'خلاصه سرجمع فروش: what succeeded, by product type and operator, by the time of success',
  answers: { 200: summary },
  async handler(ctx) {
    return { status: 200, body: { operators: MATRIX_COLUMNS, ...(await readMatrix(ctx)) } };
  },
});

const exportSummary = (extension: 'csv' | 'xlsx', mediaType: string, make: (rows: readonly MatrixRow[]) => Readable) =>
  defineRoute({
    ...common,
    path: `/api/portal/reports/sales-summary.${extension}`,
    summary: `خلاصه سرجمع فروش as ${extension}: amounts as numbers, each with its count beside it`,
    answers: { 200: { mediaType, description: 'The file' } },
    async handler(ctx) {
      const { rows, totals } = await readMatrix(ctx);
      return sendFile(ctx, { name: `خلاصه سرجمع فروش.${extension}`, plainName: `sales-summary.${extension}`, mediaType, content: make([...rows, totals]) });
    },
  });

export default [salesSummary, exportSummary('csv', CSV, salesSummaryCsv), exportSummary('xlsx', XLSX, salesSummaryWorkbook)];
