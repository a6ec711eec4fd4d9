import type { Database } from '../connection.ts';
import { TIMELINES } from './sources.ts';

export interface TimelineEntry {
  at: Date;
  kind: 'audit' | 'decision' | 'submission' | 'call' | 'message' | 'note' | 'run' | 'gateway';
  /** What happened, as a stable word: `order.confirm`, `approve`, a message's kind. */
  action: string;
  /** Who did it; null: the system itself. */
  by: string | null;
  byId: string | null;
  /** Where it is not the record itself: `run/<id>`. */
  subject: string | null;
  detail: Record<string, unknown>;
}

/** Entries of one answer. A story that is longer than it goes on with `before`. */
const MAX_ENTRIES = 500;

interface Asked {
  list: string;
  id: string;
  /** Kinds of subject whose audit events the viewer may read: `order`, `deposit`. */
  subjects: readonly string[];
  before?: Date | undefined;
}

/** What happened to a record, newest last: audit events, decisions, messages and notes with the names of who did it. */
export async function readTimeline(db: Database, { list, id, subjects, before }: Asked): Promise<{ entries: TimelineEntry[]; more: boolean }> {
  const sources = TIMELINES[list];
  if (sources === undefined) throw new Error(`${list} have no timeline`);
  const rows = await db.query<TimelineEntry>(
    `select t.at, t.kind, t.action, nullif(concat_ws(' ', u.first_name, u.last_name), '') as by, t.by_id as "byId", t.subject, t.detail
      from (${sources.map((source) => `(${source})`).join(' union all ')}) t(at, kind, action, by_id, subject, detail)
      left join users u on u.id = t.by_id
      where (t.kind <> 'audit' or split_part(t.subject, '/', 1) = any($2::text[])) and ($3::timestamptz is null or t.at < $3::timestamptz)
      order by t.at desc limit ${MAX_ENTRIES + 1}`,
    [id, subjects, before ?? null],
  );
  return { entries: rows.slice(0, MAX_ENTRIES).reverse(), more: rows.length > MAX_ENTRIES };
}
