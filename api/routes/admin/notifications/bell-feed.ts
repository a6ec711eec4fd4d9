import type { Database } from '../../../../database/connection.ts';
import { readLatelyRung, type Ring } from '../../../../database/notifications/bell.ts';

type Listener = (ring: Ring) => void;

const POLL_MS = 1_500;
const POLL_AFTER_ERROR_MS = 5_000;

/** The staff's bell: one reader of the database for everybody of the staff who listens in this process. */
class BellFeed {
  private readonly listeners = new Map<Listener, string>();
  private readonly db: Database;
  /** Ids that were told or were there before; only what can still be read again is kept. */
  private known: Set<string> | undefined;
  private timer: NodeJS.Timeout | undefined;

  constructor(db: Database) {
    this.db = db;
  }

  add(role: string, listener: Listener): () => void {
    this.listeners.set(listener, role);
    if (this.listeners.size === 1) void this.poll();
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size > 0) return;
      clearTimeout(this.timer);
      this.known = undefined;
    };
  }

  private async poll(): Promise<void> {
    const rings = await readLatelyRung(this.db).catch(() => undefined);
    if (this.listeners.size === 0) return;
    if (rings !== undefined) {
      const before = this.known;
      this.known = new Set(rings.map(({ id }) => id));
      for (const ring of rings) if (before !== undefined && !before.has(ring.id)) this.tell(ring);
    }
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.poll(), rings === undefined ? POLL_AFTER_ERROR_MS : POLL_MS);
  }

  private tell(ring: Ring): void {
    for (const [listener, role] of this.listeners) if (role === ring.role) listener(ring);
  }
}

const feeds = new WeakMap<Database, BellFeed>();

/** Hears what rings for a role from now on; answers how to stop. */
export function followBell(db: Database, role: string, listener: Listener): () => void {
  const feed = feeds.get(db) ?? new BellFeed(db);
  feeds.set(db, feed);
  return feed.add(role, listener);
}
