import type { Readable } from 'node:stream';
import { readChargeStream, type ChargeStreamRow } from '../../../../database/charges/read-charge-stream.ts';
import { runChargesCsv, runChargesWorkbook, type RunChargeRow } from '../../../../documents/charges-export.ts';
import { defineRoute } from '../../../route.ts';
import { idParams } from '../../../schemas/id.ts';
import { chargeFilterQuery } from './charge-query.ts';
import { takeExportSlot } from './export-slots.ts';
import { findRun } from './find-run.ts';
import { CSV, sendFile, XLSX } from './send-file.ts';

type Make = (rows: AsyncIterable<RunChargeRow>) => Readable;

const exportCharges = (extension: 'csv' | 'xlsx', mediaType: string, make: Make) =>
  defineRoute({
    method: 'get',
    path: `/api/portal/runs/:id/charges.${extension}`,
    access: 'signed-in',
    scope: 'orders:read',
    summary: `Charges of a run as ${extension}, streamed, with the filters of the list and no limit of rows`,
    params: idParams,
    query: chargeFilterQuery,
    answers: { 200: { mediaType, description: 'The file' } },
    async handler(ctx) {
      const run = await findRun(ctx);
      const release = takeExportSlot(ctx.organisationId);
      try {
        const rows = exportRows(readChargeStream(ctx.db, run.id, ctx.query, ctx.closed));
        return await sendFile(ctx, {
          name: `${run.orderName} - ${run.number}.${extension}`, plainName: `run-${run.number}.${extension}`, mediaType, content: make(rows),
        });
      } finally {
        release();
      }
    },
  });

async function* exportRows(rows: AsyncIterable<ChargeStreamRow>): AsyncGenerator<RunChargeRow> {
  for await (const row of rows) {
    yield {
      line: row.line, item: row.item, at: row.settledAt ?? undefined, status: row.status, stage: row.stage ?? undefined,
      operatorCode: row.operatorCode, productType: row.productType, product: row.product, mobile: row.mobile ?? undefined,
      amount: BigInt(row.amount), price: BigInt(row.price), failure: row.failureCode ?? undefined, attempts: row.attemptCount,
    };
  }
}

export default [exportCharges('csv', CSV, runChargesCsv), exportCharges('xlsx', XLSX, runChargesWorkbook)];
