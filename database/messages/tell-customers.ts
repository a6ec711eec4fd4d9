import { CUSTOMER_NOTICES, type CustomerNotice, type CustomerRule } from '../../domain/notices/who-is-told.ts';
import type { Database, Tx } from '../connection.ts';
import { sendNotices } from './send-notices.ts';

interface CustomerNews {
  organisationId: string;
  /** Who is told, and whether by message, SMS or both, stands in `domain/notices/who-is-told.ts` under this name. */
  kind: CustomerNotice;
  /** Who made, paid or changed it; left out where no person did. */
  madeBy?: string | undefined;
  title: string;
  /** Persian; what the message says, and the SMS where `smsText` is left out. No secrets. */
  body: string;
  /** Shorter words for the SMS. */
  smsText?: string;
  /** A path of the portal. */
  link?: string;
  /** The same occasion is told once to each. */
  deduplicationKey: string;
}

interface Person {
  id: string;
  mobile: string | null;
}

/** Tells people of an organisation what happened, in its own transaction; SMS leave by the process `notification`. */
export async function tellCustomers(db: Database, tx: Tx, news: CustomerNews): Promise<void> {
  const rule: CustomerRule = CUSTOMER_NOTICES[news.kind];
  const people = await readAudience(db, tx, rule, news);
  if (people.length === 0) return;
  if (rule.by.includes('message')) {
    await db.query(
      `insert into messages (organisation_id, user_id, kind, title, body, link, deduplication_key)
       select $1, person, $3, $4, $5, $6, $7 || ':' || person from unnest($2::uuid[]) person
       on conflict (deduplication_key) do nothing returning id`,
      [news.organisationId, people.map(({ id }) => id), news.kind, news.title, news.body, news.link ?? null, news.deduplicationKey],
      tx,
    );
  }
  if (!rule.by.includes('sms')) return;
  await sendNotices(db, tx, people.map(({ id, mobile }) => ({
    userId: id, mobile, organisationId: news.organisationId, kind: news.kind, text: news.smsText ?? news.body,
    deduplicationKey: `${news.deduplicationKey}:${id}`,
  })));
}

/** Each of them once; nobody whose access was taken away. */
async function readAudience(db: Database, tx: Tx, { to }: CustomerRule, { organisationId, madeBy }: CustomerNews): Promise<Person[]> {
  return db.query<Person>(
    `select id, mobile from users
       where organisation_id = $1 and disabled_at is null and (($2 and role = 'owner') or id = $3::uuid) order by id`,
    [organisationId, to.includes('owners'), to.includes('maker') ? (madeBy ?? null) : null],
    tx,
  );
}
