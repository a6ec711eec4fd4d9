import { isClosed, type Standing } from '../../domain/registration/moves.ts';
import type { Database, Tx } from '../connection.ts';
import type { Application } from './application.ts';
import { signalRegistration } from './signal-registration.ts';

/** Moves a locked application and wakes its process; the database knows which moves there are and what each needs. */
export async function moveApplication(
  db: Database, tx: Tx, { id, version }: Pick<Application, 'id' | 'version'>, to: Omit<Standing, 'kind'>,
): Promise<void> {
  await db.query(
    `update registrations set status = $2, stage = $3, open_fields = $4::text[], version = $5, entered_at = now(),
        closed_at = case when $6 then now() end, waits_since = null, reminders = 0, escalated_at = null
      where id = $1 returning id`,
    [id, to.status, to.stage, [...to.openFields], version + 1, isClosed(to)], tx,
  );
  await signalRegistration(db, tx, id);
}
