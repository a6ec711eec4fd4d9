import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { Problem } from '../../domain/problems.ts';
import type { Database } from '../connection.ts';

/** One limit: `points` acts per key within `seconds`. */
export interface Limit {
  name: string;
  points: number;
  seconds: number;
}

/** Counters in PostgreSQL: all processes share them. */
export interface RateLimits {
  /**
   * Takes a point of every key; throws Problem `too-many-requests` (with `retryAfterSeconds`) where one has none left,
   * and then has taken none: a refused act did nothing, and must not keep others of its address or network out.
   */
  take(...uses: readonly (readonly [Limit, string])[]): Promise<void>;
  /** Throws as `take` where no point is left, and takes none. */
  look(...uses: readonly (readonly [Limit, string])[]): Promise<void>;
  /** Gives a point back. */
  giveBack(...uses: readonly (readonly [Limit, string])[]): Promise<void>;
  /** Begins the key's count anew. */
  forget(...uses: readonly (readonly [Limit, string])[]): Promise<void>;
}

/** The table is made by a migration: the library's own CREATE TABLE would need rights that the application lacks. */
export function openRateLimits(db: Database): RateLimits {
  const limiters = new Map<string, RateLimiterPostgres>();
  // The library reads both `rows` and `rowCount`; without the latter "no such key" is not seen.
  const client = {
    query: async ({ text, values }: { text: string; values: unknown[] }) => {
      const rows = await db.query(text, values);
      return { rows, rowCount: rows.length };
    },
  };
  const limiter = (limit: Limit) => {
    const known = limiters.get(limit.name);
    if (known) return known;
    const made = new RateLimiterPostgres({
      storeClient: client, storeType: 'client', tableName: 'rate_limits', tableCreated: true, clearExpiredByTimeout: true,
      keyPrefix: limit.name, points: limit.points, duration: limit.seconds,
    });
    limiters.set(limit.name, made);
    return made;
  };
  return {
    async take(...uses) {
      for (const [index, [limit, key]] of uses.entries()) {
        try {
          await limiter(limit).consume(key);
        } catch (refused) {
          if (!(refused instanceof RateLimiterRes)) throw refused;
          // The library counts the refused one too.
          await this.giveBack(...uses.slice(0, index + 1));
          throw tooMany(refused);
        }
      }
    },
    async look(...uses) {
      for (const [limit, key] of uses) {
        const count = await limiter(limit).get(key);
        if (count !== null && count.consumedPoints >= limit.points) throw tooMany(count);
      }
    },
    async giveBack(...uses) {
      for (const [limit, key] of uses) await limiter(limit).reward(key);
    },
    async forget(...uses) {
      for (const [limit, key] of uses) await limiter(limit).delete(key);
    },
  };
}

function tooMany({ msBeforeNext }: RateLimiterRes): Problem {
  return new Problem('too-many-requests', { extra: { retryAfterSeconds: Math.max(1, Math.ceil(msBeforeNext / 1000)) } });
}
