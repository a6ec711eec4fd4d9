import { Problem } from '../../domain/problems.ts';
import type { Database, Tx } from '../connection.ts';
import { HOOK_COLUMNS, type Hook } from './hook.ts';

/** One hook of the organisation, its row locked. Throws Problem `not-found`. */
export async function lockHook(db: Database, tx: Tx, { organisationId, hookId }: { organisationId: string; hookId: string }): Promise<Hook> {
  const [hook] = await db.query<Hook>(
    `select ${HOOK_COLUMNS} from webhooks h where id = $1 and organisation_id = $2 and deleted_at is null for update of h`,
    [hookId, organisationId], tx,
  );
  if (hook === undefined) throw new Problem('not-found');
  return hook;
}
