import { formatRial } from '../../domain/rial.ts';
import type { Database, Tx } from '../connection.ts';
import { tellCustomers } from '../messages/tell-customers.ts';

interface Fall {
  organisationId: string;
  /** The ledger transaction by which the available credit fell. */
  transactionId: string;
  before: bigint;
  after: bigint;
}

/**
 * Tells owners that the available credit has fallen below their threshold: once a crossing, since of all falls only one
 * begins above it and ends below. Credit falls by holds and adjustments alone, whose transactions know both sides under the
 * account's lock; settling only gives back and has nothing to do with it.
 */
export async function tellLowBalance(db: Database, tx: Tx, { organisationId, transactionId, before, after }: Fall): Promise<void> {
  const [crossed] = await db.query<{ threshold: string }>(
    `select threshold_rial as threshold from balance_alerts where organisation_id = $1 and $2::bigint >= threshold_rial and $3::bigint < threshold_rial`,
    [organisationId, before.toString(), after.toString()],
    tx,
  );
  if (crossed === undefined) return;
  await tellCustomers(db, tx, {
    organisationId,
    kind: 'low-balance',
    title: 'اعتبار رو به پایان است',
    body: `اعتبار آزاد سازمان به ${formatRial(after)} ریال رسید و از ${formatRial(BigInt(crossed.threshold))} ریال کمتر شد.`,
    link: '/credit',
    deduplicationKey: `low-balance:${transactionId}`,
  });
}
