import { recordAudit } from '../audit/record-audit.ts';
import type { Database, Tx } from '../connection.ts';

/** The available credit below which owners are told, in rial; null: never. */
export async function readBalanceAlert(db: Database, organisationId: string): Promise<{ threshold: string | null }> {
  const [row] = await db.query<{ threshold: string }>('select threshold_rial as threshold from balance_alerts where organisation_id = $1', [organisationId]);
  return { threshold: row?.threshold ?? null };
}

export async function setBalanceAlert(
  db: Database, tx: Tx, { organisationId, threshold, actorId, address }: { organisationId: string; threshold: bigint | null; actorId: string; address: string },
): Promise<void> {
  await recordAudit(db, tx, {
    actorId, action: 'balance-alert.change', subject: `organisation/${organisationId}`, organisationId, address, detail: { threshold: threshold?.toString() ?? null },
  });
  if (threshold === null) {
    await db.query('delete from balance_alerts where organisation_id = $1 returning 1', [organisationId], tx);
    return;
  }
  await db.query(
    `insert into balance_alerts (organisation_id, threshold_rial, updated_by) values ($1, $2, $3)
     on conflict (organisation_id) do update set threshold_rial = excluded.threshold_rial, updated_by = excluded.updated_by, updated_at = now() returning 1`,
    [organisationId, threshold.toString(), actorId],
    tx,
  );
}
