import { toPersianDigits } from '../../domain/digits.ts';
import { formatRial } from '../../domain/rial.ts';
import type { Database, Tx } from '../connection.ts';
import { tellCustomers } from '../messages/tell-customers.ts';

/** Reminds who paid and the owners that a slip waits for them; once for each return and day. */
export async function remindCustomer(db: Database, tx: Tx, depositId: string, day: number): Promise<void> {
  const [deposit] = await db.query<{ organisation_id: string; created_by: string; version: number; amount: string; tracking_number: string }>(
    'select organisation_id, created_by, version, amount, tracking_number from deposits where id = $1', [depositId], tx,
  );
  if (deposit === undefined) return;
  await tellCustomers(db, tx, {
    organisationId: deposit.organisation_id, madeBy: deposit.created_by, kind: 'deposit-reminder', title: 'فیش واریزی در انتظار اصلاح شماست',
    body: `فیش ${formatRial(BigInt(deposit.amount))} ریالی با شماره پیگیری ${toPersianDigits(deposit.tracking_number)} از ${toPersianDigits(day)} روز پیش در انتظار اصلاح است. دلیل برگشت در پورتال است.`,
    link: `/credit/deposits/${depositId}`, deduplicationKey: `deposit-reminder:${depositId}:${deposit.version}:${day}`,
  });
}
