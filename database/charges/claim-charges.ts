import type { Database } from '../connection.ts';

export interface ClaimedCharge {
  chargeId: string;
  /** The attempt's id is the reference that the operator gets; committed before the call. */
  attemptId: string;
  operatorCode: number;
  productType: 'direct-charge' | 'pin-charge' | 'internet-package';
  productCode: string;
  mobile: string | null;
  /** Face value in rial, as text. */
  amount: string;
}

interface Claim {
  runId: string;
  /** Free capacity by operator code; the claim takes no more than can be sent at once. */
  limits: ReadonlyMap<number, number>;
  claimToken: string;
  /** How long the sender may wait before its socket write. */
  sendWithinMs: number;
  /** Business time: what is due at it. */
  asOf: Date;
}

/**
 * Takes due charges of a run and writes their attempts ahead, in one statement. The run's row is held FOR KEY SHARE:
 * a pause or cancel (FOR UPDATE) waits for claims under way and stops later ones, while settlements, which only change
 * the run's counts, do not wait for claims.
 */
export async function claimCharges(db: Database, claim: Claim): Promise<ClaimedCharge[]> {
  const wanted = [...claim.limits].filter(([, limit]) => limit > 0);
  if (wanted.length === 0) return [];
  return db.query<ClaimedCharge>(
    `with run as (
       select id from runs where id = $1 and control = 'go' and prepared_at is not null and ended_at is null for key share
     ), due as (
       select c.id, c.attempt_count, new_id() as attempt
         from run cross join unnest($2::smallint[], $3::int[]) as o(code, free)
         cross join lateral (
           select id, attempt_count from charges
             where run_id = run.id and operator_code = o.code and state = 'waiting' and due_at <= $4
             order by due_at, id limit o.free for no key update skip locked) c
     ), written as (
       insert into charge_attempts (id, charge_id, run_id, number, operator_code, claim_token, send_before)
       select d.attempt, c.id, c.run_id, d.attempt_count + 1, c.operator_code, $5,
              clock_timestamp() + $6 * interval '1 millisecond'
         from due d join charges c on c.id = d.id
     )
     update charges c set state = 'sending', stage = 'sending', attempt_count = d.attempt_count + 1,
            current_attempt = d.attempt, version = version + 1
       from due d where c.id = d.id
       returning c.id as "chargeId", d.attempt as "attemptId", c.operator_code as "operatorCode",
                 c.product_type as "productType", c.product_code as "productCode", c.mobile, c.amount`,
    [claim.runId, wanted.map(([code]) => code), wanted.map(([, limit]) => limit), claim.asOf, claim.claimToken, claim.sendWithinMs],
  );
}
