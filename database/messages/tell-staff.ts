import { STAFF_NOTICES, type StaffNotice, type StaffRule } from '../../domain/notices/who-is-told.ts';
import type { StaffRole } from '../../domain/statuses.ts';
import type { Database, Tx } from '../connection.ts';
import { sendNotices } from './send-notices.ts';

interface StaffNews {
  /** Which roles are told, and whether by bell or SMS too, stands in `domain/notices/who-is-told.ts` under this name. */
  event: StaffNotice;
  /** The roles of the queue, where the table says «queue». */
  roles?: readonly StaffRole[];
  /** What the bell shows as kind; the event where it is left out. */
  kind?: string;
  title: string;
  /** A path of the back office. */
  link?: string;
  /** The same occasion rings once for each role. */
  deduplicationKey: string;
}

/** Tells staff what happened, in its own transaction. Throws where neither the table nor the caller names a role. */
export async function tellStaff(db: Database, tx: Tx, news: StaffNews): Promise<void> {
  const rule: StaffRule = STAFF_NOTICES[news.event];
  const roles = rule.to === 'queue' ? (news.roles ?? []) : rule.to;
  if (roles.length === 0) throw new Error(`${news.event}: whose queue is it?`);
  const rung = await db.query<{ role: string }>(
    `insert into notifications (role, kind, title, link, deduplication_key)
     select role, $2, $3, $4, $5 || ':' || role from unnest($1::text[]) role
     on conflict (deduplication_key) do nothing returning role`,
    [roles, news.kind ?? news.event, news.title, news.link ?? null, news.deduplicationKey],
    tx,
  );
  if (rule.by.includes('sms')) await alarmBySms(db, tx, news, rung.map(({ role }) => role));
}

/** At most one SMS an hour to a person about one subject: what opens and closes all night rings the bell, not the telephone. */
async function alarmBySms(db: Database, tx: Tx, { event, title, link = '' }: StaffNews, roles: readonly string[]): Promise<void> {
  const people = await db.query<{ id: string; mobile: string | null; hour: string }>(
    `select id, mobile, to_char(now() at time zone 'UTC', 'YYYYMMDDHH24') as hour from users
       where role = any($1::text[]) and organisation_id is null and disabled_at is null order by id`,
    [roles],
    tx,
  );
  await sendNotices(db, tx, people.map(({ id, mobile, hour }) => ({
    userId: id, mobile, kind: event, text: title, deduplicationKey: `alarm:${event}:${link}:${hour}:${id}`,
  })));
}
