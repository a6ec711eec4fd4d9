import type { Challenge } from '../../accounts/issue-code.ts';
import type { Database, Tx } from '../../connection.ts';
import { isSameContent, type SignedContent } from './signed-content.ts';

/**
 * The code that was sent to this person (or the challenge of this key) for this very content and may not be sent again yet. Pressing the button
 * twice then shows the same challenge and costs no second SMS.
 */
export async function findOpenChallenge(
  db: Database,
  tx: Tx,
  { userId, mobile, content }: { userId: string; mobile: string; content: SignedContent },
): Promise<Challenge | undefined> {
  const rows = await db.query<Challenge & { content: SignedContent }>(
    `select id as "challengeId", expires_at as "expiresAt", resend_after as "resendAfter", digits, content from one_time_codes
      where mobile = $1 and purpose = 'order-confirmation' and user_id = $2 and content ->> 'orderId' = $3
        and content ->> 'apiKeyId' is not distinct from $4
        and used_at is null and tries_left > 0 and resend_after > now() and expires_at > now()
      order by created_at desc limit 1`,
    [mobile, userId, content.orderId, content.apiKeyId ?? null],
    tx,
  );
  const open = rows.find((row) => isSameContent(row.content, content));
  return open && { challengeId: open.challengeId, expiresAt: open.expiresAt, resendAfter: open.resendAfter, digits: open.digits };
}
