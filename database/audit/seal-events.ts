import type { Database, Tx } from '../connection.ts';
import { EVENT_COLUMNS, GENESIS, sealOf, type ChainedEvent } from './chained-event.ts';

/** Any constant: one number that all our sealers agree on. */
const LOCK = 4_805_002;
const BATCH = 500;

/**
 * How far behind the newest seal an event may lie and still be sealed: events are stamped when they are written and seen
 * when their transaction commits, which is minutes later at the very most. What appears further back was put there by hand.
 */
export const SEAL_WINDOW_MINUTES = 15;

/**
 * Seals committed events that have no seal yet, oldest first. What is new is asked by the absence of a seal and not by
 * a mark of how far the chain went, so an event that commits late is not passed over. One sealer at a time.
 * @returns how many were sealed.
 */
export async function sealEvents(db: Database): Promise<number> {
  return db.transaction(async (tx) => {
    const [lock] = await db.query<{ mine: boolean }>('select pg_try_advisory_xact_lock($1) as mine', [LOCK], tx);
    if (lock?.mine !== true) return 0;
    const head = await readHead(db, tx);
    const events = await db.query<ChainedEvent>(
      `select ${EVENT_COLUMNS} from audit_events e
         where not exists (select 1 from audit_seals s where s.event_id = e.id)
           and ($1::timestamptz is null or e.at > $1::timestamptz - interval '${SEAL_WINDOW_MINUTES} minutes')
         order by e.at, e.id limit ${BATCH}`,
      [head?.at ?? null], tx,
    );
    if (events.length === 0) return 0;
    let hash = head?.hash ?? GENESIS;
    const hashes = events.map((event) => (hash = sealOf(hash, event)));
    await db.query(
      `insert into audit_seals (seq, event_id, hash)
         select $1::bigint + n, event, decode(seal, 'hex') from unnest($2::uuid[], $3::text[]) with ordinality as sealed(event, seal, n)
         returning seq`,
      [head?.seq ?? '0', events.map(({ id }) => id), hashes.map((sealed) => sealed.toString('hex'))], tx,
    );
    return events.length;
  });
}

async function readHead(db: Database, tx: Tx): Promise<{ seq: string; hash: Buffer; at: Date } | undefined> {
  const [head] = await db.query<{ seq: string; hash: Buffer; at: Date }>(
    'select s.seq, s.hash, e.at from audit_seals s join audit_events e on e.id = s.event_id order by s.seq desc limit 1', [], tx,
  );
  return head;
}
