import type { Database } from '../connection.ts';
import { tellReversed } from './tell-payment.ts';

/** The money is back with the payer, who is told. Repeating it changes nothing. */
export async function finishReversal(db: Database, paymentId: string): Promise<void> {
  await db.transaction(async (tx) => {
    const [payment] = await db.query<{ organisation_id: string; created_by: string; amount: string }>(
      `update payments set status = 'reversed', settled_at = now(), closed_at = now()
         where id = $1 and outcome = 'reversal' and closed_at is null returning organisation_id, created_by, amount`,
      [paymentId],
      tx,
    );
    if (payment === undefined) return;
    await tellReversed(db, tx, {
      paymentId, organisationId: payment.organisation_id, createdBy: payment.created_by, amount: BigInt(payment.amount),
    });
  });
}
