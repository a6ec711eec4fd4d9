import { changedFields } from '../../domain/registration/fields.ts';
import { mergeLegal, type LegalEdit } from '../../domain/registration/merge.ts';
import type { Database, Tx } from '../connection.ts';
import { lockEditable, refuseClosedFields } from './lock-editable.ts';

interface Saving {
  organisationId: string;
  userId: string;
  edit: LegalEdit;
}

/**
 * Keeps what was filled in so far; a form that sends closed fields as they were is welcome.
 * Throws Problem `in-review`, `wrong-state`, `field-closed`.
 */
export async function saveDraft(db: Database, tx: Tx, { organisationId, userId, edit }: Saving): Promise<void> {
  const application = await lockEditable(db, tx, { organisationId, userId });
  const legal = mergeLegal(application.legal, edit);
  const changed = changedFields(application.legal, legal);
  if (changed.length === 0) return;
  refuseClosedFields(application, changed);
  await db.query(
    'update registrations set legal = $2::jsonb, version = version + 1 where id = $1 returning id', [application.id, JSON.stringify(legal)], tx,
  );
}
