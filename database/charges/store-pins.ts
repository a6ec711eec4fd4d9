import type { Database, Tx } from '../connection.ts';
import type { SealedText } from '../encryption/sealed-text.ts';

export interface NewPin {
  chargeId: string;
  serial: string;
  sealed: SealedText;
}

/** Stores sealed codes in the transaction that settles their charges. */
export async function storePins(db: Database, tx: Tx, runId: string, pins: readonly NewPin[]): Promise<void> {
  for (const { chargeId, serial, sealed } of pins) {
    await db.query(
      `insert into pins (charge_id, run_id, key_id, nonce, ciphertext, serial)
       values ($1, $2, $3, $4, $5, $6) returning charge_id`,
      [chargeId, runId, sealed.keyId, sealed.nonce, sealed.ciphertext, serial],
      tx,
    );
  }
}
