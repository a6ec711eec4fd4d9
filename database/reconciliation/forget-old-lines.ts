import { DAYS_LOOKED_AT_AGAIN } from '../../domain/reconciliation/statement-times.ts';
import type { Database } from '../connection.ts';
import { deleteBatch } from '../housekeeping/delete-batch.ts';

/** Lines of statements that are compared; what differed is kept, and the operator has the rest. */
export function forgetOldLines(db: Database): Promise<number> {
  return deleteBatch(db, 'statement_lines', `select operator_code, day, position from statement_lines
    where day < (now() at time zone 'Asia/Tehran')::date - ${DAYS_LOOKED_AT_AGAIN + 2}`, ['operator_code', 'day', 'position']);
}
