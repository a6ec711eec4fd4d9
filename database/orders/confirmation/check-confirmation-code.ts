import { timingSafeEqual } from 'node:crypto';
import { Problem } from '../../../domain/problems.ts';
import { hashCode } from '../../accounts/issue-code.ts';
import type { Database, Tx } from '../../connection.ts';

interface Given {
  orderId: string;
  userId: string;
  challengeId: string;
  code: string;
}

interface CodeRow {
  code_hash: Buffer | null;
  tries_left: number;
  used: boolean;
  expired: boolean;
}

/**
 * Compares a confirmation code in a transaction of its own, so that a wrong try counts whatever becomes of the
 * confirmation. The challenge's row lock puts parallel guesses in a line: five wrong ones end it, while any number of
 * parallel right ones pass. A code that confirmed already stays right: its answer is repeated.
 * Answers whether this code is right for the first time. Throws `challenge-not-found`, `code-expired`, `too-many-tries`, `wrong-code` with `triesLeft`.
 */
export async function checkConfirmationCode(db: Database, secret: Buffer, { orderId, userId, challengeId, code }: Given): Promise<boolean> {
  const verdict = await db.transaction(async (tx) => {
    const [row] = await db.query<CodeRow>(
      `select code_hash, tries_left, used_at is not null as used, expires_at <= now() as expired from one_time_codes
        where id = $1 and purpose = 'order-confirmation' and user_id = $2 and content ->> 'orderId' = $3 for update`,
      [challengeId, userId, orderId],
      tx,
    );
    if (row === undefined || row.code_hash === null) return new Problem('challenge-not-found');
    if (row.tries_left === 0) return new Problem('too-many-tries');
    if (row.expired && !row.used) return new Problem('code-expired');
    if (timingSafeEqual(row.code_hash, hashCode(secret, 'order-confirmation', challengeId, code))) return rightForTheFirstTime(db, tx, challengeId);
    await db.query('update one_time_codes set tries_left = tries_left - 1 where id = $1', [challengeId], tx);
    return new Problem('wrong-code', {
      errors: [{ field: 'code', code: 'wrong-code', message: 'کد واردشده درست نیست.' }],
      extra: { triesLeft: row.tries_left - 1 },
    });
  });
  // Thrown after the commit: inside, it would take the counted try back.
  if (verdict instanceof Problem) throw verdict;
  return verdict;
}

async function rightForTheFirstTime(db: Database, tx: Tx, challengeId: string): Promise<boolean> {
  const marked = await db.query(
    `update one_time_codes set content = content || '{"proved": true}' where id = $1 and content -> 'proved' is null returning 1`,
    [challengeId],
    tx,
  );
  return marked.length > 0;
}
