import type { Database } from '../connection.ts';

export interface ClaimedInquiry {
  chargeId: string;
  attemptId: string;
  operatorCode: number;
  productType: 'direct-charge' | 'pin-charge' | 'internet-package';
  /** Milliseconds until "not found" is an answer, since no call of this attempt can still be on its way; 0: it is. */
  notFoundCountsInMs: number;
}

interface Claim {
  runId: string;
  limit: number;
  asOf: Date;
  /** Call time-out plus the operator's declared delay. */
  notFoundAfterMs: number;
}

/** How long another lane keeps its hands off an inquiry that this one took. */
const LEASE_MS = 30_000;

/** Takes unknown charges whose inquiry is due; goes on while the run is paused or being cancelled. */
export async function claimInquiries(db: Database, claim: Claim): Promise<ClaimedInquiry[]> {
  return db.query<ClaimedInquiry>(
    `with due as (
       select id from charges where run_id = $1 and state = 'unknown' and due_at <= $2
         order by due_at limit $3 for no key update skip locked
     )
     update charges c set due_at = $2::timestamptz + interval '${LEASE_MS} milliseconds', inquiry_count = inquiry_count + 1
       from due d, charge_attempts a where c.id = d.id and a.id = c.current_attempt
       returning c.id as "chargeId", a.id as "attemptId", c.operator_code as "operatorCode", c.product_type as "productType",
         greatest(0, ceil(extract(epoch from a.send_before + $4 * interval '1 millisecond' - clock_timestamp()) * 1000))::float8
           as "notFoundCountsInMs"`,
    [claim.runId, claim.asOf, claim.limit, claim.notFoundAfterMs],
  );
}
