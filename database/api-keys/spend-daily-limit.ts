import { Problem } from '../../domain/problems.ts';
import type { Database, Tx } from '../connection.ts';

const TODAY = `(now() at time zone 'Asia/Tehran')::date`;

interface Spending {
  apiKeyId: string;
  /** Rial. */
  payable: bigint;
}

/**
 * Counts what a key confirms against its limit of the day, in the confirming transaction: a confirmation that is
 * refused for another reason counts nothing. The key's row lock makes a revocation come before or after, never between.
 * Throws Problem `limit-exceeded` with `dailyLimit` and `left`, `unauthenticated` for a key revoked meanwhile.
 */
export async function spendDailyLimit(db: Database, tx: Tx, { apiKeyId, payable }: Spending): Promise<void> {
  const [key] = await db.query<{ limit: string | null }>(
    'select daily_limit_rial as limit from api_keys where id = $1 and revoked_at is null for share', [apiKeyId], tx,
  );
  if (key === undefined) throw new Problem('unauthenticated');
  const limit = BigInt(key.limit ?? 0);
  await db.query(`insert into api_key_days (api_key_id, day, confirmed_rial) values ($1, ${TODAY}, 0) on conflict do nothing`, [apiKeyId], tx);
  const counted = await db.query(
    `update api_key_days set confirmed_rial = confirmed_rial + $2::bigint
      where api_key_id = $1 and day = ${TODAY} and confirmed_rial + $2::bigint <= $3::bigint returning 1`,
    [apiKeyId, payable.toString(), limit.toString()], tx,
  );
  if (counted.length === 0) throw aboveLimit(limit, limit - (await spentToday(db, tx, apiKeyId)));
}

/** Throws as `spendDailyLimit` would just now, and counts nothing. */
export async function refuseAboveDailyLimit(db: Database, tx: Tx, { apiKeyId, payable }: Spending): Promise<void> {
  const [key] = await db.query<{ limit: string | null }>('select daily_limit_rial as limit from api_keys where id = $1', [apiKeyId], tx);
  const limit = BigInt(key?.limit ?? 0);
  const left = limit - (await spentToday(db, tx, apiKeyId));
  if (payable > left) throw aboveLimit(limit, left);
}

async function spentToday(db: Database, tx: Tx, apiKeyId: string): Promise<bigint> {
  const [row] = await db.query<{ spent: string }>(
    `select confirmed_rial as spent from api_key_days where api_key_id = $1 and day = ${TODAY}`, [apiKeyId], tx,
  );
  return BigInt(row?.spent ?? 0);
}

function aboveLimit(limit: bigint, left: bigint): Problem {
  return new Problem('limit-exceeded', {
    detail: 'مبلغ این درخواست از مانده سقف روزانه این کلید بیشتر است.',
    extra: { dailyLimit: limit.toString(), left: left.toString() },
  });
}
