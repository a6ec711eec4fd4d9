import type { Database, Tx } from '../connection.ts';

/** One question to the bank and what was heard, or one arrival of a browser. */
export interface PaymentEvent {
  kind: 'request' | 'callback' | 'inquiry' | 'verify' | 'reverse';
  /** The words of `payment_events.result`. */
  result: string;
  /** The bank's number. */
  code?: number;
  address?: string;
}

/** Adds to the payment's story at the gateway. */
export async function recordPaymentEvent(db: Database, tx: Tx | undefined, paymentId: string, event: PaymentEvent): Promise<void> {
  await db.query(
    'insert into payment_events (payment_id, kind, result, code, address) values ($1, $2, $3, $4, $5) returning id',
    [paymentId, event.kind, event.result, event.code ?? null, event.address ?? null],
    tx,
  );
}
