import { createHmac, randomInt } from 'node:crypto';
import type { Database, Tx } from '../connection.ts';

export type CodePurpose = 'sign-up' | 'log-in' | 'order-confirmation' | 'mobile-change' | 'invitation';

/** What a caller learns about a code that was sent; instants as ISO strings. */
export interface Challenge {
  challengeId: string;
  expiresAt: Date;
  resendAfter: Date;
  digits: number;
}

export interface CodeRequest {
  purpose: CodePurpose;
  /** E.164. */
  mobile: string;
  userId?: string;
  digits: 5 | 6;
  lifeSeconds: number;
  resendSeconds: number;
  /** What the code signs; compared or used by whoever spends it. */
  content?: Record<string, unknown>;
  /** True for a number that nobody has: the challenge looks alike and no code opens it. */
  hollow?: boolean;
}

/**
 * Makes a one-time code. Only its HMAC, bound to purpose and challenge, is kept; the code itself goes to the SMS and
 * nowhere else.
 */
export async function issueCode(
  db: Database, tx: Tx | undefined, secret: Buffer, request: CodeRequest,
): Promise<{ challenge: Challenge; code: string }> {
  const code = String(randomInt(10 ** request.digits)).padStart(request.digits, '0');
  const [made] = await db.query<{ id: string }>('select new_id() as id', [], tx);
  if (made === undefined) throw new Error('the database made no id');
  const hashed = request.hollow === true ? null : hashCode(secret, request.purpose, made.id, code);
  const [row] = await db.query<{ expiresAt: Date; resendAfter: Date }>(
    `insert into one_time_codes (id, purpose, mobile, user_id, code_hash, digits, content, expires_at, resend_after)
      values ($1, $2, $3, $4, $5, $6, $7::jsonb, now() + make_interval(secs => $8), now() + make_interval(secs => $9))
      returning expires_at as "expiresAt", resend_after as "resendAfter"`,
    [made.id, request.purpose, request.mobile, request.userId ?? null, hashed, request.digits,
      JSON.stringify(request.content ?? {}), request.lifeSeconds, request.resendSeconds], tx,
  );
  if (row === undefined) throw new Error('the code was not stored');
  return { challenge: { challengeId: made.id, ...row, digits: request.digits }, code };
}

export function hashCode(secret: Buffer, purpose: CodePurpose, challengeId: string, code: string): Buffer {
  return createHmac('sha256', secret).update(`${purpose}\n${challengeId}\n${code}`).digest();
}
