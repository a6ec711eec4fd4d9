import { toPersianDigits } from '../../domain/digits.ts';
import { formatRial } from '../../domain/rial.ts';
import type { Database, Tx } from '../connection.ts';
import { tellCustomers } from '../messages/tell-customers.ts';
import { emitWebhook } from '../webhooks/emit-webhook.ts';

interface Decided {
  depositId: string;
  organisationId: string;
  madeBy: string;
  /** After the decision. */
  status: 'approved' | 'returned' | 'rejected';
  version: number;
  amount: bigint;
  trackingNumber: string;
  reason: string | undefined;
}

const TITLES = { approved: 'فیش واریزی تایید شد', returned: 'فیش واریزی نیازمند اصلاح است', rejected: 'فیش واریزی رد شد' };
const OUTCOMES = {
  approved: 'تایید و مبلغ آن به اعتبار سازمان افزوده شد.',
  returned: 'برای اصلاح برگشت داده شد.',
  rejected: 'رد شد.',
};

/** Tells who paid, the owners and their programs how a slip was decided, in the transaction of the decision. */
export async function tellDecided(db: Database, tx: Tx, decided: Decided): Promise<void> {
  const { depositId, organisationId, madeBy, status, version, amount, trackingNumber, reason } = decided;
  const outcome = `فیش ${formatRial(amount)} ریالی با شماره پیگیری ${toPersianDigits(trackingNumber)} ${OUTCOMES[status]}`;
  await tellCustomers(db, tx, {
    organisationId, madeBy, kind: `deposit-${status}`, title: TITLES[status],
    body: reason === undefined ? outcome : `${outcome}\nدلیل: ${reason}`,
    smsText: reason === undefined ? outcome : `${outcome} دلیل آن در پورتال است.`,
    link: `/credit/deposits/${depositId}`, deduplicationKey: `deposit-decided:${depositId}:${version}`,
  });
  await emitWebhook(db, tx, {
    organisationId, type: 'deposit.decided', data: { depositId, status, amount: amount.toString() },
    deduplicationKey: `deposit-decided:${depositId}:${version}`,
  });
}
