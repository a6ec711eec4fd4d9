import { randomInt } from 'node:crypto';
import { createPayment } from '../../../database/payments/create-payment.ts';
import { openPayment } from '../../../database/payments/open-payment.ts';
import type { World } from '../support/world.ts';

export const VERIFIED = { referenceId: '200000001', cardPan: '502229******5995', feeRial: 5_000n };

/** An authority of the bank's form that no other has. */
export function newAuthority(): string {
  return `A${Array.from({ length: 35 }, () => randomInt(10)).join('')}`;
}

/** A payment of a new organisation that the bank has opened. */
export async function openedPayment(world: World, amount = 500_000n) {
  const organisation = await world.organisation();
  const paymentId = await createPayment(world.db, { organisationId: organisation.id, userId: organisation.userId, amount, address: '127.0.0.1' });
  const authority = newAuthority();
  await world.db.transaction((tx) => openPayment(world.db, tx, { paymentId, authority, redirectUrl: `https://bank.example/${authority}` }));
  return { paymentId, authority, organisation };
}

export async function paymentRow(world: World, paymentId: string) {
  const [row] = await world.db.query<{
    status: string; outcome: string | null; failure_code: string | null; ledger_transaction_id: string | null; closed_at: Date | null; callback_count: number;
  }>('select * from payments where id = $1', [paymentId]);
  if (row === undefined) throw new Error('no such payment');
  return row;
}
