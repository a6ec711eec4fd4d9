import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { JudgedRow } from '../../domain/order-lines/index.ts';
import type { Tx } from '../connection.ts';

const COLUMNS = 'upload_id, row, verdict, codes, raw_mobile, raw_amount, raw_operator, mobile, amount, operator_code, operator_source, name';

/**
 * Stores judged rows by COPY on the transaction's own connection. Rows come in chunks of some thousands, while
 * their file is still being read; the event loop gets its turn after each, so that other requests don't wait for a big list.
 */
export async function copyRows(tx: Tx, uploadId: string, chunks: AsyncIterable<readonly JudgedRow[]>): Promise<void> {
  // Sequelize keeps the transaction's pg client here; its types don't say so.
  const { connection } = tx as Tx & { connection: Client };
  const copy = connection.query(copyFrom(`copy upload_rows (${COLUMNS}) from stdin`));
  const done = finished(copy);
  // Where the loop below throws first, this promise is never awaited and must not count as unhandled.
  done.catch(() => undefined);
  try {
    for await (const chunk of chunks) {
      let text = '';
      for (const row of chunk) text += copyLine(uploadId, row);
      if (!copy.write(text)) await Promise.race([once(copy, 'drain'), done]);
      await nextTurn();
    }
    copy.end();
  } catch (error) {
    copy.destroy(error as Error);
    throw error;
  }
  await done;
}

function copyLine(uploadId: string, { row, verdict, codes, raw, mobile, amount, operatorCode, operatorSource, name }: JudgedRow): string {
  return `${uploadId}\t${row}\t${verdict}\t{${codes.join(',')}}\t${field(raw.mobile)}\t${field(raw.amount)}\t${field(raw.operator)}\t${
    mobile ?? '\\N'}\t${amount ?? '\\N'}\t${operatorCode ?? '\\N'}\t${operatorSource ?? '\\N'}\t${name === undefined ? '\\N' : field(name)}\n`;
}

/** A cell's text is kept for showing: its first part is enough, and PostgreSQL's text holds no NUL. */
const MAX_RAW = 200;
const SPECIAL = /[\\\t\n\r\0\ud800-\udfff]/;
/** Half a character (a lone surrogate) is no text either. */
const LONE_SURROGATE = /\p{Cs}/gu;
const ESCAPES: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r', '\0': '' };

function field(text: string): string {
  if (text === '') return '\\N';
  const kept = text.length > MAX_RAW ? text.slice(0, MAX_RAW) : text;
  if (!SPECIAL.test(kept)) return kept;
  return kept.replace(LONE_SURROGATE, '').replace(/[\\\t\n\r\0]/g, (special) => ESCAPES[special] ?? '');
}
