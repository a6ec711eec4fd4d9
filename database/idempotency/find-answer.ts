import { Problem } from '../../domain/problems.ts';
import type { Database, Tx } from '../connection.ts';

export interface StoredAnswer {
  status: number;
  /** The very text that was answered; undefined where there was no body. */
  text: string | undefined;
  headers: Record<string, string>;
}

/**
 * The answer that this key got within 24 hours; undefined for a new key.
 * Throws Problem `idempotency-key-reused` where the key came with another body.
 */
export async function findAnswer(
  db: Database, tx: Tx | undefined, request: { scope: string; key: string; bodyHash: Buffer },
): Promise<StoredAnswer | undefined> {
  const [row] = await db.query<{ same: boolean; status: number; response: { text?: string; headers: Record<string, string> } }>(
    `select body_hash = $3 as same, status, response from idempotency_keys
       where scope = $1 and key = $2 and created_at > now() - interval '24 hours'`,
    [request.scope, request.key, request.bodyHash], tx,
  );
  if (row === undefined) return undefined;
  if (!row.same) throw new Problem('idempotency-key-reused');
  return { status: row.status, text: row.response.text, headers: row.response.headers };
}
