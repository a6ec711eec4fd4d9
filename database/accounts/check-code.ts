import { timingSafeEqual } from 'node:crypto';
import { Problem } from '../../domain/problems.ts';
import type { Database, Tx } from '../connection.ts';
import { hashCode, type CodePurpose } from './issue-code.ts';

export interface CheckedCode {
  challengeId: string;
  mobile: string;
  userId: string | null;
  content: Record<string, unknown>;
}

interface CodeRow {
  mobile: string;
  userId: string | null;
  content: Record<string, unknown>;
  codeHash: Buffer | null;
  triesLeft: number;
}

/**
 * Compares a code, without using it up: whoever acts on it calls `spendCode` in the act's own transaction.
 * A try is taken in a statement of its own before the comparison, so that any number of parallel guesses are five;
 * a right code gives its try back. `userId`: the challenge must have been made for this person.
 * Throws Problem `challenge-not-found`, `code-used`, `code-expired`, `too-many-tries` or `wrong-code`.
 */
export async function checkCode(
  db: Database, secret: Buffer,
  given: { purpose: CodePurpose; challengeId: string; code: string; userId?: string },
): Promise<CheckedCode> {
  const { purpose, challengeId, userId } = given;
  const [row] = await db.query<CodeRow>(
    `update one_time_codes set tries_left = tries_left - 1
      where id = $1 and purpose = $2 and ($3::uuid is null or user_id = $3)
        and used_at is null and expires_at > now() and tries_left > 0
      returning mobile, user_id as "userId", content, code_hash as "codeHash", tries_left as "triesLeft"`,
    [challengeId, purpose, userId ?? null],
  );
  if (row === undefined) throw await whyNot(db, given);
  const right = row.codeHash !== null && timingSafeEqual(row.codeHash, hashCode(secret, purpose, challengeId, given.code));
  if (!right) {
    throw new Problem('wrong-code', {
      errors: [{ field: 'code', code: 'wrong-code', message: 'کد واردشده درست نیست.' }],
      extra: { triesLeft: row.triesLeft },
    });
  }
  await db.query('update one_time_codes set tries_left = tries_left + 1 where id = $1', [challengeId]);
  return { challengeId, mobile: row.mobile, userId: row.userId, content: row.content };
}

async function whyNot(db: Database, { challengeId, purpose, userId }: { challengeId: string; purpose: CodePurpose; userId?: string }): Promise<Problem> {
  const [row] = await db.query<{ used: boolean; expired: boolean }>(
    `select used_at is not null as used, expires_at <= now() as expired from one_time_codes
      where id = $1 and purpose = $2 and ($3::uuid is null or user_id = $3)`,
    [challengeId, purpose, userId ?? null],
  );
  if (row === undefined) return new Problem('challenge-not-found');
  return new Problem(row.used ? 'code-used' : row.expired ? 'code-expired' : 'too-many-tries');
}

/** Uses a code up in the transaction of what it allows; taken back with it. Throws Problem `code-used`. */
export async function spendCode(db: Database, tx: Tx, challengeId: string): Promise<void> {
  const spent = await db.query(
    'update one_time_codes set used_at = now() where id = $1 and used_at is null returning id', [challengeId], tx,
  );
  if (spent.length === 0) throw new Problem('code-used');
}
