/** One download of the whole report into nothing, in a process of its own, so that its memory is its own. Prints one line of JSON. */
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { exportRows } from '../../api/routes/portal/reports/export-transactions.ts';
import { openDatabase } from '../../database/connection.ts';
import { readProductNames } from '../../database/reports/names.ts';
import { readTransactionStream } from '../../database/reports/read-transaction-stream.ts';
import { transactionsCsv, transactionsWorkbook } from '../../documents/charges-export.ts';
import { watchMemory } from '../watch-memory.ts';

const { BENCH_DATABASE_URL: url = '', BENCH_ORGANISATION: organisationId = '', BENCH_FORMAT: format = 'csv' } = process.env;
const db = openDatabase(url, { poolSize: 1, name: 'kook-bench-export' });
const products = await readProductNames(db);
let rows = 0;
let bytes = 0;
const memory = watchMemory(() => process.pid);
const startedAt = performance.now();
const cursor = readTransactionStream(db, { organisationId }, true, new AbortController().signal);
if (format === 'rows') {
  for await (const row of cursor) rows += row.at === undefined ? 0 : 1;
} else {
  const counted = (async function* () {
    for await (const row of exportRows(cursor, 'شرکت نمونه-شارژ و بسته', products)) {
      rows += 1;
      yield row;
    }
  })();
  const nowhere = new Writable({
    write(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      done();
    },
  });
  await pipeline(format === 'csv' ? transactionsCsv(counted) : transactionsWorkbook(counted), nowhere);
}
console.log(JSON.stringify({ rows, bytes, seconds: (performance.now() - startedAt) / 1_000, memory: memory.stop() }));
await db.close();
