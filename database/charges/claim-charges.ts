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
  /** Place in the queue of its operator (with its id): microseconds since 1970, as PostgreSQL keeps them. */
  dueMicros: number;
}

/** How far a lane has come in the queue of one operator. */
export type QueueMark = Pick<ClaimedCharge, 'dueMicros' | 'chargeId'>;

interface Claim {
  runId: string;
  /** Free capacity by operator code; the claim takes no more than can be sent at once. */
  limits: ReadonlyMap<number, number>;
  claimToken: string;
  /** How long the sender may wait before its socket write. */
  sendWithinMs: number;
  /** Business time: what is due at it. */
  asOf: Date;
  /**
   * By operator: look behind this charge only. Without it each claim walks over all that were claimed before, whose
   * entries stay in the index until the next vacuum. What comes due before the mark meanwhile is found without it.
   */
  after?: ReadonlyMap<number, QueueMark>;
}

/** Whether `charge` stands behind `mark` in its operator's queue. */
export function isBehind(charge: QueueMark, mark: QueueMark | undefined): boolean {
  if (mark === undefined || charge.dueMicros !== mark.dueMicros) return charge.dueMicros > (mark?.dueMicros ?? 0);
  return charge.chargeId > mark.chargeId;
}

const LEAST_ID = '00000000-0000-0000-0000-000000000000';

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
       select c.id, c.run_id, c.operator_code, c.attempt_count, new_id() as attempt
         from run cross join unnest($2::smallint[], $3::int[], $7::float8[], $8::uuid[]) as o(code, free, after_micros, after_id)
         cross join lateral (
           select id, run_id, operator_code, attempt_count from charges
             where run_id = run.id and operator_code = o.code and state = 'waiting' and due_at <= $4
               and (due_at, id) > ('epoch'::timestamptz + o.after_micros * interval '1 microsecond', o.after_id)
             order by due_at, id limit o.free for no key update skip locked) c
     ), written as (
       insert into charge_attempts (id, charge_id, run_id, number, operator_code, claim_token, send_before)
       select attempt, id, run_id, attempt_count + 1, operator_code, $5, clock_timestamp() + $6 * interval '1 millisecond' from due
     )
     update charges c set state = 'sending', stage = 'sending', attempt_count = d.attempt_count + 1,
            current_attempt = d.attempt, version = version + 1
       from due d where c.id = d.id
       returning c.id as "chargeId", d.attempt as "attemptId", c.operator_code as "operatorCode",
                 c.product_type as "productType", c.product_code as "productCode", c.mobile, c.amount,
                 (extract(epoch from c.due_at) * 1000000)::float8 as "dueMicros"`,
    [
      claim.runId, wanted.map(([code]) => code), wanted.map(([, limit]) => limit), claim.asOf, claim.claimToken, claim.sendWithinMs,
      wanted.map(([code]) => claim.after?.get(code)?.dueMicros ?? 0), wanted.map(([code]) => claim.after?.get(code)?.chargeId ?? LEAST_ID),
    ],
  );
}
