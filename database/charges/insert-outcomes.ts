import type { Database, Tx } from '../connection.ts';

export interface OutcomeRow {
  attemptId: string;
  source: 'answer' | 'inquiry' | 'sender' | 'recovery';
  kind: 'succeeded' | 'refused' | 'retryable' | 'not-sent' | 'not-found' | 'unknown' | 'contradiction';
  final: boolean;
  code: string;
  operatorTransactionId?: string | undefined;
}

/** Appends evidence; a second final outcome of an attempt is refused by the database. */
export async function insertOutcomes(db: Database, tx: Tx, rows: readonly OutcomeRow[]): Promise<void> {
  if (rows.length === 0) return;
  await db.query(
    `insert into charge_attempt_outcomes (attempt_id, source, kind, final, code, operator_transaction_id)
     select * from unnest($1::uuid[], $2::text[], $3::text[], $4::boolean[], $5::text[], $6::text[])`,
    [
      rows.map((row) => row.attemptId),
      rows.map((row) => row.source),
      rows.map((row) => row.kind),
      rows.map((row) => row.final),
      rows.map((row) => row.code),
      rows.map((row) => row.operatorTransactionId ?? null),
    ],
    tx,
  );
}
