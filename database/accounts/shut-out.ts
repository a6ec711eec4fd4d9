import type { Database, Tx } from '../connection.ts';

/**
 * Closes an account: from this commit on none of its sessions and keys opens anything, and the invitations that it sent
 * are withdrawn. Keys stay revoked when the account is opened again: a thief may have made them.
 */
export async function shutOut(db: Database, tx: Tx, { userId, actorId, reason }: { userId: string; actorId: string; reason?: string }): Promise<void> {
  await db.query('update users set disabled_at = now(), disabled_by = $2, disabled_reason = $3 where id = $1', [userId, actorId, reason ?? null], tx);
  await endSessions(db, tx, userId);
  await db.query('update api_keys set revoked_at = now(), revoked_by = $2 where created_by = $1 and revoked_at is null', [userId, actorId], tx);
  await withdrawInvitationsOf(db, tx, userId);
}

/** What somebody offered who may offer nothing any more. */
export async function withdrawInvitationsOf(db: Database, tx: Tx, userId: string): Promise<void> {
  await db.query('update invitations set withdrawn_at = now() where invited_by = $1 and accepted_at is null and withdrawn_at is null', [userId], tx);
}

/** Opens it again; its people log in anew. */
export async function letIn(db: Database, tx: Tx, userId: string): Promise<void> {
  await db.query('update users set disabled_at = null, disabled_by = null, disabled_reason = null where id = $1', [userId], tx);
}

/** @returns how many there were. */
export async function endSessions(db: Database, tx: Tx, userId: string): Promise<number> {
  const ended = await db.query('update sessions set ended_at = now() where user_id = $1 and ended_at is null and expires_at > now() returning 1', [userId], tx);
  return ended.length;
}
