import type { Database, Tx } from '../connection.ts';
import { advanceBreaker, leaveBreaker, type BreakerReport } from './advance-breaker.ts';

export interface LeaseRequest {
  operatorCode: number;
  /** This execution of a lane. */
  holder: string;
  runId: string;
  organisationId: string;
  /** What happened at this operator since the last renewal. */
  report: BreakerReport;
}

export interface Lease {
  operatorCode: number;
  /** Calls that this holder may have in flight; 0 while the operator can't be used. */
  inFlight: number;
  perSecond: number;
  /** One single call may be sent, to see whether the operator is back. */
  probe: boolean;
  /** Why nothing may be sent. */
  blocked?: string;
}

/** A lease ends by itself: a holder that stops renewing has stopped sending long before others get its share. */
export const LEASE_TTL_MS = 5_000;

/**
 * Renews a lane's share of an operator's capacity, which all workers share: divided first among organisations with
 * lanes, then among an organisation's lanes. A newcomer gets what others do not hold, and more as they renew.
 */
export async function renewLease(db: Database, request: LeaseRequest): Promise<Lease> {
  return db.transaction(async (tx) => {
    const breaker = await advanceBreaker(db, tx, request);
    if (breaker.state === 'blocked') {
      await dropLease(db, tx, request);
      return { operatorCode: request.operatorCode, inFlight: 0, perSecond: 0, probe: false, blocked: breaker.reason };
    }
    if (breaker.state === 'probe') {
      return { operatorCode: request.operatorCode, inFlight: 1, perSecond: 1, probe: true };
    }
    return { ...(await takeShare(db, tx, request)), probe: false };
  });
}

async function takeShare(db: Database, tx: Tx, request: LeaseRequest): Promise<Omit<Lease, 'probe'>> {
  const [share] = await db.query<{ in_flight: number; per_second: number }>(
    `with others as (
       select holder, organisation_id, in_flight, per_second from operator_leases
         where operator_code = $1 and holder <> $2 and expires_at > clock_timestamp()
     ), crowd as (
       select (select count(distinct organisation_id) from (select organisation_id from others union select $3::uuid) o) as organisations,
              (select count(*) + 1 from others where organisation_id = $3) as lanes
     )
     insert into operator_leases (operator_code, holder, organisation_id, run_id, in_flight, per_second, expires_at)
     select o.code, $2, $3, $4,
            greatest(0, least(greatest(1, o.max_in_flight / c.organisations / c.lanes),
                              o.max_in_flight - coalesce((select sum(in_flight) from others), 0))),
            greatest(0, least(greatest(1, o.max_per_second / c.organisations / c.lanes),
                              o.max_per_second - coalesce((select sum(per_second) from others), 0))),
            clock_timestamp() + interval '${LEASE_TTL_MS} milliseconds'
       from operators o cross join crowd c where o.code = $1
     on conflict (operator_code, holder) do update
       set in_flight = excluded.in_flight, per_second = excluded.per_second, expires_at = excluded.expires_at
     returning in_flight, per_second`,
    [request.operatorCode, request.holder, request.organisationId, request.runId],
    tx,
  );
  return { operatorCode: request.operatorCode, inFlight: share?.in_flight ?? 0, perSecond: share?.per_second ?? 0 };
}

async function dropLease(db: Database, tx: Tx, { operatorCode, holder }: LeaseRequest): Promise<void> {
  await db.query(
    `delete from operator_leases where operator_code = $1 and (holder = $2 or expires_at < now()) returning holder`,
    [operatorCode, holder],
    tx,
  );
}

/** Gives back everything of a lane that ends, with its last report. */
export async function releaseLeases(db: Database, requests: readonly LeaseRequest[]): Promise<void> {
  for (const request of requests) {
    await db.transaction(async (tx) => {
      await leaveBreaker(db, tx, request);
      await dropLease(db, tx, request);
    });
  }
}
