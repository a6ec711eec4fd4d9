import { jalaliOfIsoDate } from '../../domain/calendar/iso-date.ts';
import type { DepositStatus } from '../../domain/statuses.ts';
import type { Database } from '../connection.ts';

/** One thing that happened to a deposit, as its organisation may know it: no names of staff. */
export interface DepositEvent {
  at: Date;
  kind: 'submitted' | 'decided';
  status: DepositStatus;
  /** Of what was handed in. */
  amount?: string;
  paidOn?: string;
  trackingNumber?: string;
  reason?: string;
}

interface EventRow {
  at: Date;
  kind: 'submitted' | 'decided';
  status: DepositStatus;
  amount: string | null;
  paid_on: string | null;
  tracking_number: string | null;
  reason: string | null;
}

/** Rounds and decisions, oldest first; the caller has found the deposit in its organisation. */
export async function readDepositStory(db: Database, depositId: string): Promise<DepositEvent[]> {
  const rows = await db.query<EventRow>(
    `select submitted_at as at, 'submitted' as kind, 'in-review' as status, amount, paid_on::text, tracking_number, null as reason
       from deposit_submissions where deposit_id = $1
     union all
     select decided_at, 'decided', to_status, null, null, null, reason from deposit_decisions where deposit_id = $1
     order by at`,
    [depositId],
  );
  return rows.map(({ at, kind, status, amount, paid_on, tracking_number, reason }) => ({
    at, kind, status,
    ...(amount === null ? {} : { amount }),
    ...(paid_on === null ? {} : { paidOn: jalaliOfIsoDate(paid_on) }),
    ...(tracking_number === null ? {} : { trackingNumber: tracking_number }),
    ...(reason === null ? {} : { reason }),
  }));
}
