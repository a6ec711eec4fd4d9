import { recordAudit } from '../../audit/record-audit.ts';
import type { Database, Tx } from '../../connection.ts';
import { feedSecret, FIRST_GENERATION, isFeedSecret, userOfFeedSecret } from './feed-secret.ts';

/** The secret of a person's calendar address as it is in force. */
export async function readFeedSecret(db: Database, userId: string, key: Buffer): Promise<string> {
  const [feed] = await db.query<{ generation: string }>('select generation from calendar_feeds where user_id = $1', [userId]);
  return feedSecret(key, { userId, generation: feed?.generation ?? FIRST_GENERATION });
}

/** A new address; the old one ends at once. */
export async function rotateFeedSecret(
  db: Database, tx: Tx, { userId, organisationId, address, key }: { userId: string; organisationId: string; address: string; key: Buffer },
): Promise<string> {
  const [feed] = await db.query<{ generation: string }>(
    `insert into calendar_feeds (user_id, generation) values ($1, gen_random_uuid())
     on conflict (user_id) do update set generation = gen_random_uuid(), rotated_at = now() returning generation`, [userId], tx,
  );
  if (feed === undefined) throw new Error('the feed was not stored');
  await recordAudit(db, tx, { actorId: userId, action: 'calendar-feed.rotate', subject: `user/${userId}`, organisationId, address, detail: {} });
  return feedSecret(key, { userId, generation: feed.generation });
}

export interface FeedOwner {
  userId: string;
  organisationId: string;
  organisationName: string;
}

/** Whose calendar a secret opens; undefined for what is none, was rotated away, or belongs to who has no access any more. */
export async function findFeedOwner(db: Database, secret: string, key: Buffer): Promise<FeedOwner | undefined> {
  const userId = userOfFeedSecret(secret);
  if (userId === undefined) return undefined;
  const [owner] = await db.query<FeedOwner & { generation: string | null }>(
    `select u.id as "userId", o.id as "organisationId", o.name as "organisationName", f.generation
       from users u join organisations o on o.id = u.organisation_id left join calendar_feeds f on f.user_id = u.id
      where u.id = $1 and u.disabled_at is null and o.disabled_at is null`, [userId],
  );
  if (owner === undefined || !isFeedSecret(key, secret, { userId, generation: owner.generation ?? FIRST_GENERATION })) return undefined;
  const { generation: _its, ...found } = owner;
  return found;
}
