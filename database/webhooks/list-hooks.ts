import type { Database } from '../connection.ts';
import { HOOK_COLUMNS, type Hook } from './hook.ts';

/** The organisation's hooks, oldest first; they are few. */
export function listHooks(db: Database, organisationId: string): Promise<Hook[]> {
  return db.query<Hook>(
    `select ${HOOK_COLUMNS} from webhooks h where organisation_id = $1 and deleted_at is null order by id`,
    [organisationId],
  );
}
