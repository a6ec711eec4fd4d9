import { Problem } from '../../domain/problems.ts';
import type { Database, Tx } from '../connection.ts';
import { findAnswer, type StoredAnswer } from './find-answer.ts';

/**
 * Runs `work` once for this key, its answer stored in the same transaction: either both are there or neither.
 * Throws Problem `idempotency-in-progress` while another transaction works on the key, `idempotency-key-reused` for
 * another body. A refusal thrown by `work` stores nothing: the corrected state may accept the same request later.
 */
export async function once(
  db: Database, tx: Tx, request: { scope: string; key: string; bodyHash: Buffer }, work: () => Promise<StoredAnswer>,
): Promise<StoredAnswer> {
  // The lock, not the row, tells "in flight": waiting on the unique index would hold this connection for the whole
  // of the other's work.
  const [lock] = await db.query<{ free: boolean }>(
    'select pg_try_advisory_xact_lock(hashtextextended($1, 7)) as free', [`${request.scope} ${request.key}`], tx,
  );
  if (lock?.free !== true) throw new Problem('idempotency-in-progress');
  const earlier = await findAnswer(db, tx, request);
  if (earlier !== undefined) return earlier;
  const answer = await work();
  await db.query(
    `insert into idempotency_keys (scope, key, body_hash, status, response) values ($1, $2, $3, $4, $5::jsonb)
       on conflict (scope, key) do update set body_hash = excluded.body_hash, status = excluded.status,
         response = excluded.response, created_at = now()`,
    [request.scope, request.key, request.bodyHash, answer.status, JSON.stringify({ text: answer.text, headers: answer.headers })], tx,
  );
  return answer;
}
