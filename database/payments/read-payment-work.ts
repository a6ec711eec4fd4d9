import type { PaymentStatus } from '../../domain/statuses.ts';
import type { Database } from '../connection.ts';

/** Where a payment stands, for the process that follows it. */
export interface PaymentWork {
  paymentId: string;
  organisationId: string;
  amount: bigint;
  status: PaymentStatus;
  authority: string | undefined;
  outcome: 'credit' | 'reversal' | undefined;
  createdMs: number;
  closed: boolean;
  /** Staff have closed all tasks about it (of a reversal: the one about its refusal) with a word on what they found. */
  settledByPerson: boolean;
}

export async function readPaymentWork(db: Database, paymentId: string): Promise<PaymentWork | undefined> {
  const [row] = await db.query<{
    organisation_id: string; amount: string; status: PaymentStatus; authority: string | null; outcome: 'credit' | 'reversal' | null;
    created_at: Date; closed: boolean; settled_by_person: boolean;
  }>(
    `select p.organisation_id, p.amount, p.status, p.authority, p.outcome, p.created_at, p.closed_at is not null as closed,
            coalesce((select bool_and(t.resolved_at is not null) from tasks t
                        where t.kind = 'payment-stuck' and t.subject_id = p.id::text
                          and (p.outcome is null or t.detail->>'reason' = 'reversal-refused')), false) as settled_by_person
       from payments p where p.id = $1`,
    [paymentId],
  );
  if (row === undefined) return undefined;
  return {
    paymentId,
    organisationId: row.organisation_id,
    amount: BigInt(row.amount),
    status: row.status,
    authority: row.authority ?? undefined,
    outcome: row.outcome ?? undefined,
    createdMs: row.created_at.getTime(),
    closed: row.closed,
    settledByPerson: row.settled_by_person,
  };
}
