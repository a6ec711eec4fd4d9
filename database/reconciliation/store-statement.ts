import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { StatementRefusal } from '../../domain/reconciliation/statuses.ts';
import type { Database, Tx } from '../connection.ts';
import type { StatementDay } from './statement-day.ts';

/** A line as the gateway read it: every text of it is short and printable. */
interface Line {
  reference: string;
  operatorTransactionId: string;
  operatorCode: number;
  mobile: string | null;
  amount: bigint;
  at: Date;
}

interface Chunk {
  lines: readonly Line[];
  closing?: { lines: number; amount: bigint };
}

/** Thrown to take back what was stored: the statement is refused as a whole. */
export class StatementRefused extends Error {
  readonly refusal: StatementRefusal;

  constructor(refusal: StatementRefusal) {
    super(refusal);
    this.refusal = refusal;
  }
}

export interface StatementTotals {
  lines: number;
  amount: bigint;
}

const COLUMNS = 'operator_code, day, position, reference, attempt_id, transaction_id, mobile, amount, at';
/** Statements are cut at midnight by other clocks than ours; a line hours away is another day's. */
const OTHER_DAY_MS = 3_600_000;

/**
 * Stores a statement by COPY while it comes in, in place of what was stored of its day. Throws `StatementRefused` where its last
 * line doesn't fit what came, or its lines are another operator's, another day's, or all there twice.
 */
export async function storeStatement(db: Database, tx: Tx, of: StatementDay, chunks: AsyncIterable<Chunk>): Promise<StatementTotals> {
  await db.query('delete from statement_lines where operator_code = $1 and day = $2', [of.operatorCode, of.day], tx);
  const totals = await copyLines(tx, of, chunks);
  await db.query('analyze statement_lines', [], tx);
  if (totals.lines > 1 && totals.lines % 2 === 0) await refuseDoubled(db, tx, of, totals.lines);
  return totals;
}

async function copyLines(tx: Tx, of: StatementDay, chunks: AsyncIterable<Chunk>): Promise<StatementTotals> {
  const { connection } = tx as Tx & { connection: Client };
  const copy = connection.query(copyFrom(`copy statement_lines (${COLUMNS}) from stdin`));
  const done = finished(copy);
  // Where the loop below throws first, this promise is never awaited and must not count as unhandled.
  done.catch(() => undefined);
  const totals = { lines: 0, amount: 0n };
  let closing: Chunk['closing'];
  try {
    for await (const chunk of chunks) {
      let text = '';
      for (const line of chunk.lines) {
        refuseForeign(of, line);
        totals.lines += 1;
        totals.amount += line.amount;
        text += copyLine(of, totals.lines, line);
      }
      closing = chunk.closing;
      if (text !== '' && !copy.write(text)) await Promise.race([once(copy, 'drain'), done]);
      await nextTurn();
    }
    if (closing === undefined || closing.lines !== totals.lines || closing.amount !== totals.amount) throw new StatementRefused('truncated');
    copy.end();
  } catch (error) {
    copy.destroy(error as Error);
    await done.catch(() => undefined);
    throw error;
  }
  await done;
  return totals;
}

function refuseForeign({ operatorCode, from, until }: StatementDay, line: Line): void {
  if (line.operatorCode !== operatorCode) throw new StatementRefused('other-operator');
  const at = line.at.getTime();
  if (at < from.getTime() - OTHER_DAY_MS || at >= until.getTime() + OTHER_DAY_MS) throw new StatementRefused('other-day');
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

function copyLine({ operatorCode, day }: StatementDay, position: number, line: Line): string {
  return `${operatorCode}\t${day}\t${position}\t${field(line.reference)}\t${UUID.test(line.reference) ? line.reference : '\\N'}\t${
    field(line.operatorTransactionId)}\t${line.mobile ?? '\\N'}\t${line.amount}\t${line.at.toISOString()}\n`;
}

const field = (text: string): string => text.replaceAll('\\', '\\\\');

/** Money that moved twice has two transaction ids: lines that are all there twice, ids and all, are one file sent twice over. */
async function refuseDoubled(db: Database, tx: Tx, of: StatementDay, lines: number): Promise<void> {
  const [seen] = await db.query<{ pairs: number }>(
    `select count(*)::int as pairs from (
       select from statement_lines where operator_code = $1 and day = $2 group by transaction_id, reference having count(*) = 2) pair`,
    [of.operatorCode, of.day], tx,
  );
  if ((seen?.pairs ?? 0) * 2 === lines) throw new StatementRefused('doubled');
}
