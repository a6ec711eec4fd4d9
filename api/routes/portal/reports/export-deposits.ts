import type { Readable } from 'node:stream';
import type { IncreaseRow } from '../../../../database/reports/increases.ts';
import { readIncreaseStream } from '../../../../database/reports/read-increases.ts';
import { depositsCsv, depositsWorkbook, type DepositRow } from '../../../../documents/deposits-export.ts';
import { jalaliOfIsoDate } from '../../../../domain/calendar/iso-date.ts';
import { INCREASE_METHOD_PERSIAN, INCREASE_STATUS_PERSIAN } from '../../../../domain/reports/increases.ts';
import { defineRoute } from '../../../route.ts';
import { takeExportSlot } from '../runs/export-slots.ts';
import { CSV, sendFile, XLSX } from '../runs/send-file.ts';
import { reasonOf } from './deposit-answer.ts';
import { findDeposits } from './find-deposits.ts';
import { depositsQuery } from './report-query.ts';

const exportDeposits = (extension: 'csv' | 'xlsx', mediaType: string, make: (rows: AsyncIterable<DepositRow>) => Readable) =>
  defineRoute({
    method: 'get',
    access: 'signed-in',
    scope: 'reports:read',
    query: depositsQuery,
    path: `/api/portal/reports/deposits.${extension}`,
    summary: `گزارش پرداخت as ${extension}, streamed, with the filters of the list`,
    answers: { 200: { mediaType, description: 'The file' } },
    async handler(ctx) {
      const { filter, sort } = findDeposits(ctx);
      const release = takeExportSlot(ctx.organisationId);
      try {
        const rows = exportRows(readIncreaseStream(ctx.db, filter, sort, ctx.closed));
        return await sendFile(ctx, { name: `گزارش پرداخت.${extension}`, plainName: `deposits.${extension}`, mediaType, content: make(rows) });
      } finally {
        release();
      }
    },
  });

async function* exportRows(rows: AsyncIterable<IncreaseRow>): AsyncGenerator<DepositRow> {
  for await (const row of rows) {
    yield {
      at: row.at, method: INCREASE_METHOD_PERSIAN[row.method], amount: BigInt(row.amount), status: INCREASE_STATUS_PERSIAN[row.status],
      trackingNumber: row.trackingNumber ?? undefined, bank: row.bankName ?? undefined, payer: row.payer ?? undefined,
      paidOn: row.paidOn === null ? undefined : jalaliOfIsoDate(row.paidOn), decidedAt: row.decidedAt ?? undefined,
      note: row.undone ? 'این اعتبار پس گرفته شده است.' : reasonOf(row),
    };
  }
}

export default [exportDeposits('csv', CSV, depositsCsv), exportDeposits('xlsx', XLSX, depositsWorkbook)];
