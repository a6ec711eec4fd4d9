import type { Readable } from 'node:stream';
import { readOrganisationName, readProductNames } from '../../../../database/reports/names.ts';
import { readTransactionStream, type TransactionStreamRow } from '../../../../database/reports/read-transaction-stream.ts';
import { transactionsCsv, transactionsWorkbook, type TransactionRow } from '../../../../documents/charges-export.ts';
import { customerInReport } from '../../../../domain/reports/transactions.ts';
import { defineRoute } from '../../../route.ts';
import { takeExportSlot } from '../runs/export-slots.ts';
import { CSV, sendFile, XLSX } from '../runs/send-file.ts';
import { findTransactions } from './find-transactions.ts';
import { transactionsQuery } from './report-query.ts';

const exportTransactions = (extension: 'csv' | 'xlsx', mediaType: string, make: (rows: AsyncIterable<TransactionRow>) => Readable) =>
  defineRoute({
    method: 'get',
    path: `/api/portal/reports/transactions.${extension}`,
    access: 'signed-in',
    scope: 'reports:read',
    summary: `ریز تراکنش as ${extension}: the guide’s columns, streamed, with the filters of the list and no limit of rows`,
    query: transactionsQuery,
    answers: { 200: { mediaType, description: 'The file' } },
    async handler(ctx) {
      const { filter, descending } = await findTransactions(ctx);
      const [customer, products] = await Promise.all([readOrganisationName(ctx.db, ctx.organisationId), readProductNames(ctx.db)]);
      const release = takeExportSlot(ctx.organisationId);
      try {
        const rows = exportRows(readTransactionStream(ctx.db, filter, descending, ctx.closed), customerInReport(customer), products);
        return await sendFile(ctx, { name: `ریز تراکنش.${extension}`, plainName: `transactions.${extension}`, mediaType, content: make(rows) });
      } finally {
        release();
      }
    },
  });

/** Rows of the cursor as the document has them; exported for the benchmark, which measures the two together. */
export async function* exportRows(
  rows: AsyncIterable<TransactionStreamRow>, customer: string, products: ReadonlyMap<string, string>,
): AsyncGenerator<TransactionRow> {
  for await (const { productId, mobile, amount, ...row } of rows) {
    yield { ...row, customer, product: products.get(productId) ?? '', mobile: mobile ?? undefined, amount: BigInt(amount) };
  }
}

export default [exportTransactions('csv', CSV, transactionsCsv), exportTransactions('xlsx', XLSX, transactionsWorkbook)];
