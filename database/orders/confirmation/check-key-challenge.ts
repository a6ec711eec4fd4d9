import { Problem } from '../../../domain/problems.ts';
import type { Database } from '../../connection.ts';

/**
 * Whether this key may confirm this order by this challenge: its own, of this order, and still open or already used
 * (then its answer is repeated). Throws Problem `challenge-not-found`, `code-expired`.
 */
export async function checkKeyChallenge(
  db: Database, { orderId, apiKeyId, challengeId }: { orderId: string; apiKeyId: string; challengeId: string },
): Promise<void> {
  const [row] = await db.query<{ expired: boolean }>(
    `select used_at is null and expires_at <= now() as expired from one_time_codes
      where id = $1 and purpose = 'order-confirmation' and content ->> 'orderId' = $2 and content ->> 'apiKeyId' = $3`,
    [challengeId, orderId, apiKeyId],
  );
  if (row === undefined) throw new Problem('challenge-not-found');
  if (row.expired) throw new Problem('code-expired');
}
