import type { Database, Tx } from '../connection.ts';
import { EVENT_COLUMNS, GENESIS, sealOf, type ChainedEvent } from './chained-event.ts';
import { SEAL_WINDOW_MINUTES } from './seal-events.ts';

/**
 * - `seal-missing`: a number of the chain is not there;
 * - `event-deleted`: a seal's event is not there;
 * - `event-changed`: event and seal do not belong together, or the seal does not follow the one before;
 * - `event-inserted`: an event behind the chain's end that was never sealed;
 * - `head-lost`: the chain no longer holds the seal that somebody noted.
 */
export interface ChainBreak {
  kind: 'seal-missing' | 'event-deleted' | 'event-changed' | 'event-inserted' | 'head-lost';
  seq?: string;
  eventId?: string;
}

export interface ChainResult {
  ok: boolean;
  /** Seals that were found right, before the break where there is one. */
  sealed: number;
  /** Events that wait for the sealer. */
  waiting: number;
  /** The newest seal: noted outside, it proves later that nothing was cut off the end. */
  head: { seq: string; hash: string } | undefined;
  break?: ChainBreak;
}

const PAGE = 5_000;

type Link = { seq: string; eventId: string; hash: Buffer } & { [Column in keyof ChainedEvent]: ChainedEvent[Column] | null };

/** Walks the whole chain in one snapshot and says the first break. `noted`: a head of former days that must still be in it. */
export async function verifyChain(db: Database, noted?: { seq: string; hash: string }): Promise<ChainResult> {
  return db.snapshot(async (tx) => {
    const { sealed, head, ...walked } = await walk(db, tx);
    const found = walked.break ?? (await findInserted(db, tx)) ?? (await findLost(db, tx, noted));
    const [unsealed] = await db.query<{ n: number }>(
      'select count(*)::int as n from audit_events e where not exists (select 1 from audit_seals s where s.event_id = e.id)', [], tx,
    );
    return { ok: found === undefined, sealed, waiting: unsealed?.n ?? 0, head, ...(found === undefined ? {} : { break: found }) };
  });
}

async function walk(db: Database, tx: Tx): Promise<{ sealed: number; head: ChainResult['head']; break?: ChainBreak }> {
  let sealed = 0;
  let previous: Buffer = GENESIS;
  const head = () => (sealed === 0 ? undefined : { seq: String(sealed), hash: previous.toString('hex') });
  for (;;) {
    const links = await db.query<Link>(
      `select s.seq, s.event_id as "eventId", s.hash, ${EVENT_COLUMNS}
         from audit_seals s left join audit_events e on e.id = s.event_id where s.seq > $1 order by s.seq limit ${PAGE}`,
      [sealed], tx,
    );
    for (const link of links) {
      const fault = faultOf(link, String(sealed + 1), previous);
      if (fault !== undefined) return { sealed, head: head(), break: fault };
      previous = link.hash;
      sealed += 1;
    }
    if (links.length < PAGE) return { sealed, head: head() };
  }
}

function faultOf(link: Link, expected: string, previous: Buffer): ChainBreak | undefined {
  if (link.seq !== expected) return { kind: 'seal-missing', seq: expected };
  const { seq, eventId } = link;
  if (link.id === null) return { kind: 'event-deleted', seq, eventId };
  return sealOf(previous, link as unknown as ChainedEvent).equals(link.hash) ? undefined : { kind: 'event-changed', seq, eventId };
}

async function findInserted(db: Database, tx: Tx): Promise<ChainBreak | undefined> {
  const [event] = await db.query<{ id: string }>(
    `select e.id from audit_events e
       where not exists (select 1 from audit_seals s where s.event_id = e.id)
         and e.at <= (select n.at from audit_seals s join audit_events n on n.id = s.event_id order by s.seq desc limit 1)
                     - interval '${SEAL_WINDOW_MINUTES} minutes'
       order by e.at, e.id limit 1`,
    [], tx,
  );
  return event && { kind: 'event-inserted', eventId: event.id };
}

async function findLost(db: Database, tx: Tx, noted: { seq: string; hash: string } | undefined): Promise<ChainBreak | undefined> {
  if (noted === undefined) return undefined;
  const [there] = await db.query<{ hash: string }>(`select encode(hash, 'hex') as hash from audit_seals where seq = $1`, [noted.seq], tx);
  return there?.hash === noted.hash ? undefined : { kind: 'head-lost', seq: noted.seq };
}
