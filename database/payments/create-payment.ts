import { recordAudit } from '../audit/record-audit.ts';
import type { Database } from '../connection.ts';

interface NewPayment {
  organisationId: string;
  userId: string;
  /** Rial, within the limits of the settings. */
  amount: bigint;
  address: string;
}

/**
 * Writes the payment down before the bank hears of it, in a transaction of its own: what the bank opens is never without
 * a row of ours. @returns its id.
 */
export async function createPayment(db: Database, { organisationId, userId, amount, address }: NewPayment): Promise<string> {
  return db.transaction(async (tx) => {
    const [row] = await db.query<{ id: string }>(
      'insert into payments (organisation_id, created_by, amount) values ($1, $2, $3) returning id',
      [organisationId, userId, amount.toString()],
      tx,
    );
    if (row === undefined) throw new Error('The payment was not written.');
    await recordAudit(db, tx, {
      actorId: userId, action: 'payment.create', subject: `payment/${row.id}`, organisationId, address, detail: { amount: amount.toString() },
    });
    return row.id;
  });
}
