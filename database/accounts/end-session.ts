import type { Database, Tx } from '../connection.ts';

export async function endSession(db: Database, sessionId: string): Promise<void> {
  await db.query('update sessions set ended_at = now() where id = $1 and ended_at is null', [sessionId]);
}

/** Ends all sessions of a user but one; after a change of password whoever else holds a token is out. */
export async function endOtherSessions(db: Database, tx: Tx, userId: string, keptSessionId: string): Promise<void> {
  await db.query('update sessions set ended_at = now() where user_id = $1 and id <> $2 and ended_at is null', [userId, keptSessionId], tx);
}
