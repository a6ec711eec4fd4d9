import type { Database } from '../../database/connection.ts';

/** How often the rules against a second charge were needed: a drill in which they were not has proved nothing. */
export interface Traces {
  /** Attempts whose sender was killed or slept; their outcome was found by inquiry. */
  senderLost: number;
  /** Claimed, but not sent in time, so not sent at all. */
  notSent: number;
  /** Answers that were unknown at first: dropped, in progress, lies. */
  unknown: number;
  /** "Not found" that counted: sent again with a new reference. */
  notFound: number;
  retried: number;
}

export async function readTraces(db: Database): Promise<Traces> {
  const [row] = await db.query<Traces>(
    `select count(*) filter (where source = 'recovery')::int as "senderLost",
            count(*) filter (where kind = 'not-sent')::int as "notSent",
            count(*) filter (where kind = 'unknown' and source = 'answer')::int as "unknown",
            count(*) filter (where kind = 'not-found')::int as "notFound",
            count(*) filter (where kind = 'retryable')::int as retried
       from charge_attempt_outcomes`,
  );
  return row ?? { senderLost: 0, notSent: 0, unknown: 0, notFound: 0, retried: 0 };
}
