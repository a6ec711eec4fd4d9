import type { Database } from '../../database/connection.ts';
import { forget, type Forgotten } from '../../database/housekeeping/forget.ts';
import type { Housekeeping } from '../../domain/housekeeping.ts';

/** Deleting what has served its time, a batch a call. */
export function createHousekeepingActivities({ books }: { books: Database }) {
  return {
    forget: (kind: Housekeeping): Promise<Forgotten> => forget(books, kind),
  };
}
