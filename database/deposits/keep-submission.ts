import type { Database, Tx } from '../connection.ts';

/** Keeps what the deposit says now as the record of its round, in the transaction that wrote it. */
export async function keepSubmission(db: Database, tx: Tx, depositId: string, userId: string): Promise<void> {
  await db.query(
    `insert into deposit_submissions (deposit_id, round, amount, paid_on, bank_code, company_account_id, method, tracking_number, payer,
        slip_file_id, submitted_by, submitted_at)
      select id, round, amount, paid_on, bank_code, company_account_id, method, tracking_number, payer, slip_file_id, $2, submitted_at
        from deposits where id = $1 returning round`,
    [depositId, userId], tx,
  );
}
