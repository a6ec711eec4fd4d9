import type { Database } from '../connection.ts';
import { openTask } from '../tasks/open-task.ts';
import { handOverPayment } from './hand-over-payment.ts';
import { signalPayment } from './signal-payment.ts';

/** A payment that the bank has been paid and nobody has verified. */
interface Unverified {
  authority: string;
  amountRial: bigint;
}

/**
 * Holds the bank's list against our payments: wakes those that are open, so that a browser that never came back costs a
 * minute and not an hour; tells finance of those that are closed and of those that are not ours.
 * @returns how many were woken.
 */
export async function matchUnverified(db: Database, listed: readonly Unverified[]): Promise<number> {
  const rows = await db.query<{ authority: string; id: string | null; closed: boolean | null; outcome: string | null }>(
    `select l.authority, p.id, p.closed_at is not null as closed, p.outcome
       from unnest($1::text[]) l(authority) left join payments p on p.authority = l.authority`,
    [listed.map(({ authority }) => authority)],
  );
  let woken = 0;
  for (const { authority, id, closed, outcome } of rows) {
    // Credited or given back between the bank's list and our look.
    if (outcome !== null) continue;
    if (id === null) await tellOfUnknown(db, authority, listed);
    else if (closed === true) await handOverPayment(db, id, { reason: 'closed-yet-paid' });
    else {
      woken += 1;
      await db.transaction((tx) => signalPayment(db, tx, id));
    }
  }
  return woken;
}

/** Of another system at the same terminal, or of a time that a restored database has forgotten. */
async function tellOfUnknown(db: Database, authority: string, listed: readonly Unverified[]): Promise<void> {
  const amount = listed.find((payment) => payment.authority === authority)?.amountRial ?? 0n;
  await db.transaction((tx) => openTask(db, tx, {
    kind: 'payment-unknown', role: 'finance', subjectId: authority, title: 'نزد بانک پرداختی هست که در سامانه ثبت نشده است',
    detail: { authority, amount: amount.toString() }, deduplicationKey: `payment-unknown:${authority}`,
  }));
}
