import { recordAudit } from '../audit/record-audit.ts';
import type { Database, Tx } from '../connection.ts';
import { tellDecided } from './tell-decided.ts';

const REASON = 'در مهلت مقرر اصلاح نشد و بسته شد. برای این واریز فیش تازه ثبت کنید.';

interface Expired {
  organisation_id: string;
  created_by: string;
  version: number;
  amount: string;
  tracking_number: string;
}

/** Closes a returned slip that nobody mended; its row is held by the caller. No person decides, and nothing is credited. */
export async function expireDeposit(db: Database, tx: Tx, depositId: string, asOf: Date): Promise<void> {
  await db.query(
    `insert into deposit_decisions (deposit_id, version, decision, from_status, to_status, reason)
      select id, version, 'expire', status, 'rejected', $2 from deposits where id = $1 returning id`,
    [depositId, REASON], tx,
  );
  const [deposit] = await db.query<Expired>(
    `update deposits set status = 'rejected', version = version + 1, decided_by = null, decided_at = now(), reason = $2, status_since = $3
      where id = $1 returning organisation_id, created_by, version - 1 as version, amount, tracking_number`,
    [depositId, REASON, asOf], tx,
  );
  if (deposit === undefined) throw new Error('no such deposit');
  await recordAudit(db, tx, { action: 'deposit.expire', subject: `deposit/${depositId}`, organisationId: deposit.organisation_id });
  await tellDecided(db, tx, {
    depositId, organisationId: deposit.organisation_id, madeBy: deposit.created_by, status: 'rejected', version: deposit.version,
    amount: BigInt(deposit.amount), trackingNumber: deposit.tracking_number, reason: REASON,
  });
}
