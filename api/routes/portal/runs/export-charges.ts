import type { Readable } from 'node:stream';
import type { ChargeFilter } from '../../../../database/charges/charge-filter.ts';
import { readChargeStream, type ChargeStreamRow } from '../../../../database/charges/read-charge-stream.ts';
import { runChargesCsv, runChargesWorkbook, type RunChargeRow } from '../../../../documents/charges-export.ts';
import { defineRoute, type Context } from '../../../route.ts';
import { idParams } from '../../../schemas/id.ts';
import { chargeFilterQuery } from './charge-query.ts';
import { takeExportSlot } from './export-slots.ts';
import { findRun } from './find-run.ts';
import { CSV, sendFile, XLSX } from './send-file.ts';

const KINDS = {
  csv: { mediaType: CSV, make: runChargesCsv },
  xlsx: { mediaType: XLSX, make: runChargesWorkbook },
} as const;
export type ChargesFile = keyof typeof KINDS;

const exportCharges = (extension: ChargesFile) =>
  defineRoute({
    method: 'get',
    path: `/api/portal/runs/:id/charges.${extension}`,
    access: 'signed-in',
    scope: 'orders:read',
    summary: `Charges of a run as ${extension}, streamed, with the filters of the list and no limit of rows`,
    params: idParams,
    query: chargeFilterQuery,
    answers: { 200: chargesFileAnswer(extension) },
    async handler(ctx) {
      const run = await findRun(ctx);
      const release = takeExportSlot(ctx.organisationId);
      try {
        return await sendCharges(ctx, run, extension, ctx.query);
      } finally {
        release();
      }
    },
  });

export const chargesFileAnswer = (extension: ChargesFile) => ({ mediaType: KINDS[extension].mediaType, description: 'The file' });

/** Streams a run's results as a file; whoever calls has looked whether they may be read, and holds a place for it. */
export function sendCharges(
  ctx: Context, { id, orderName, number }: { id: string; orderName: string; number: number }, extension: ChargesFile, filter: ChargeFilter,
): Promise<undefined> {
  const { mediaType, make } = KINDS[extension];
  const content: Readable = make(exportRows(readChargeStream(ctx.db, id, filter, ctx.closed)));
  return sendFile(ctx, { name: `${orderName} - ${number}.${extension}`, plainName: `run-${number}.${extension}`, mediaType, content });
}

async function* exportRows(rows: AsyncIterable<ChargeStreamRow>): AsyncGenerator<RunChargeRow> {
  for await (const row of rows) {
    yield {
      line: row.line, item: row.item, at: row.settledAt ?? undefined, status: row.status, stage: row.stage ?? undefined,
      operatorCode: row.operatorCode, productType: row.productType, product: row.product, mobile: row.mobile ?? undefined,
      amount: BigInt(row.amount), price: BigInt(row.price), failure: row.failureCode ?? undefined, attempts: row.attemptCount,
    };
  }
}

export default [exportCharges('csv'), exportCharges('xlsx')];
