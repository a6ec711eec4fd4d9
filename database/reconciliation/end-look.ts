import type { StatementRefusal } from '../../domain/reconciliation/statuses.ts';
import { statementPauseMs } from '../../domain/reconciliation/statement-times.ts';
import type { Database, Tx } from '../connection.ts';
import type { Comparison } from './compare-statement.ts';
import type { StatementTotals } from './store-statement.ts';
import { closeStatementTask, ringForDifferences, ringForStatement } from './ring.ts';
import { statementDay, type StatementDay } from './statement-day.ts';

export interface OpenLook {
  id: string;
  of: StatementDay;
  createdAt: Date;
}

/** The look, as long as it waits for its statement. */
export async function readOpenLook(db: Database, id: string): Promise<OpenLook | { ended: string } | undefined> {
  const [row] = await db.query<{ operator_code: number; day: string; status: string; created_at: Date; ended_at: Date | null }>(
    'select operator_code, day::text, status, created_at, ended_at from reconciliations where id = $1', [id],
  );
  if (row === undefined) return undefined;
  if (row.ended_at !== null) return { ended: row.status };
  return { id, of: statementDay(row.operator_code, row.day), createdAt: row.created_at };
}

/** The statement was compared. In the transaction that compared it. */
export async function endCompared(db: Database, tx: Tx, look: OpenLook, said: StatementTotals, found: Comparison): Promise<'agreed' | 'different'> {
  const status = found.open > 0 ? 'different' : 'agreed';
  await db.query(
    `update reconciliations set status = $2, tries = tries + 1, line_count = $3, amount = $4, our_count = $5, our_amount = $6,
            difference_count = $7, ended_at = clock_timestamp() where id = $1 and ended_at is null returning id`,
    [look.id, status, said.lines, said.amount.toString(), found.ourCount, found.ourAmount, found.open], tx,
  );
  await closeStatementTask(db, tx, look.of);
  await ringForDifferences(db, tx, look, found);
  return status;
}

/** The statement cannot be believed: nothing is compared, people are told, and the next day's turn asks anew. */
export async function endRefused(db: Database, look: OpenLook, refusal: StatementRefusal): Promise<void> {
  await db.transaction(async (tx) => {
    await db.query(
      `update reconciliations set status = 'refused', refusal = $2, tries = tries + 1, ended_at = clock_timestamp()
        where id = $1 and ended_at is null returning id`,
      [look.id, refusal], tx,
    );
    await ringForStatement(db, tx, look, refusal);
  });
}

/** It has not come. @returns when to ask again; undefined: it was waited for long enough, and people are told. */
export async function putOff(db: Database, look: OpenLook, asOf: Date): Promise<number | undefined> {
  const pauseMs = statementPauseMs(asOf.getTime() - look.createdAt.getTime());
  await db.transaction(async (tx) => {
    await db.query(
      `update reconciliations set tries = tries + 1, status = case when $2 then 'missing' else status end,
              ended_at = case when $2 then clock_timestamp() end where id = $1 and ended_at is null returning id`,
      [look.id, pauseMs === undefined], tx,
    );
    if (pauseMs === undefined) await ringForStatement(db, tx, look, undefined);
  });
  return pauseMs;
}
