import type { Database, Tx } from '../connection.ts';

/** The two codes of a change of number, current and new. */
export interface MobileChallenges {
  currentChallengeId: string;
  newChallengeId: string;
  expiresAt: Date;
  resendAfter: Date;
}

/** The pair that was sent for this change and may not be sent again yet: pressing twice costs no second SMS. */
export async function findOpenPair(
  db: Database, tx: Tx, { userId, newMobile }: { userId: string; newMobile: string },
): Promise<MobileChallenges | undefined> {
  // One person's changes are asked for one after another, so that two presses at once find each other.
  await db.query('select 1 from users where id = $1 for no key update', [userId], tx);
  const rows = await db.query<{ id: string; side: string; expiresAt: Date; resendAfter: Date }>(
    `select distinct on (content ->> 'side') id, content ->> 'side' as side, expires_at as "expiresAt", resend_after as "resendAfter"
      from one_time_codes
      where user_id = $1 and purpose = 'mobile-change' and content ->> 'newMobile' = $2
        and used_at is null and tries_left > 0 and resend_after > now() and expires_at > now()
      order by content ->> 'side', created_at desc`,
    [userId, newMobile], tx,
  );
  const [current, fresh] = [rows.find(({ side }) => side === 'current'), rows.find(({ side }) => side === 'new')];
  if (current === undefined || fresh === undefined) return undefined;
  return { currentChallengeId: current.id, newChallengeId: fresh.id, expiresAt: fresh.expiresAt, resendAfter: fresh.resendAfter };
}
