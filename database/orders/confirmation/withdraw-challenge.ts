import type { Database } from '../../connection.ts';

/**
 * Ends a challenge whose SMS did not go out: its code is known to nobody, and the next press makes another. The answer
 * that was stored for the caller's idempotency key is forgotten with it, or a repetition would show a dead challenge.
 */
export async function withdrawChallenge(db: Database, challengeId: string): Promise<void> {
  await db.query('update one_time_codes set expires_at = now(), resend_after = now() where id = $1 and used_at is null', [challengeId]);
  await db.query(
    `delete from idempotency_keys where created_at > now() - interval '5 minutes' and strpos(response ->> 'text', $1) > 0`,
    [challengeId],
  );
}
