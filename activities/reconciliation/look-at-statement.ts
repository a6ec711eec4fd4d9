import { sqlState, type Database, type Tx } from '../../database/connection.ts';
import { compareStatement, needsDayBefore } from '../../database/reconciliation/compare-statement.ts';
import { endCompared, endRefused, putOff, readOpenLook, type OpenLook } from '../../database/reconciliation/end-look.ts';
import { dayBefore, type StatementDay } from '../../database/reconciliation/statement-day.ts';
import { StatementRefused, storeStatement, type StatementTotals } from '../../database/reconciliation/store-statement.ts';
import { UnreadableStatement, type StatementGateway } from '../../gateways/operator/index.ts';

interface Parts {
  books: Database;
  statements: StatementGateway;
}

/** Where a look stands; `waitMs`: until the statement is asked for again. */
export interface Looked {
  status: string;
  waitMs?: number;
}

/** The operator has none, or it broke off on its way: nothing was learned, and it is asked again. */
class NotThere extends Error {}

/** Takes the statement, stores and compares it in one transaction. Repeated after any crash it does the same again. */
export async function lookAtStatement(parts: Parts, reconciliationId: string, asOf: Date): Promise<Looked> {
  const look = await readOpenLook(parts.books, reconciliationId);
  if (look === undefined) return { status: 'no such look' };
  if ('ended' in look) return { status: look.ended };
  try {
    return { status: await parts.books.transaction((tx) => compare(parts, tx, look)) };
  } catch (error) {
    if (error instanceof StatementRefused) {
      await endRefused(parts.books, look, error.refusal);
      return { status: 'refused' };
    }
    if (!(error instanceof NotThere)) throw error;
    const waitMs = await putOff(parts.books, look, asOf);
    return waitMs === undefined ? { status: 'missing' } : { status: 'waiting', waitMs };
  }
}

async function compare(parts: Parts, tx: Tx, look: OpenLook): Promise<string> {
  const { books } = parts;
  // Two looks at neighbouring days store lines of each other's: one after the other.
  await books.query(`select pg_advisory_xact_lock(4805003, $1)`, [look.of.operatorCode], tx);
  const said = await take(parts, tx, look.of);
  if (await needsDayBefore(books, tx, look.of)) await takeIfThere(parts, tx, dayBefore(look.of));
  return endCompared(books, tx, look, said, await compareStatement(books, tx, look.of, look.id));
}

async function take({ books, statements }: Parts, tx: Tx, of: StatementDay): Promise<StatementTotals> {
  const reply = await statements.open(of.operatorCode, of.jalali);
  if (reply.kind !== 'statement') throw new NotThere();
  try {
    return await storeStatement(books, tx, of, reply.chunks);
  } catch (error) {
    if (error instanceof StatementRefused || sqlState(error)?.length === 5) throw error;
    if (error instanceof UnreadableStatement) throw new StatementRefused('unreadable');
    throw new NotThere('it broke off', { cause: error });
  }
}

/** The day before is only looked into for charges at midnight; that it is not there, or wrong, is its own look's matter. */
async function takeIfThere(parts: Parts, tx: Tx, of: StatementDay): Promise<void> {
  const { books } = parts;
  await books.query('savepoint day_before', [], tx);
  try {
    await take(parts, tx, of);
  } catch (error) {
    if (!(error instanceof StatementRefused || error instanceof NotThere)) throw error;
    await books.query('rollback to savepoint day_before', [], tx);
  }
}
