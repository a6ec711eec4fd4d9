import { WORKFLOWS } from '../../domain/processes.ts';
import type { LegalInformation } from '../../domain/registration/fields.ts';
import type { RegistrationKind } from '../../domain/registration/moves.ts';
import type { Database, Tx } from '../connection.ts';
import { enqueueStart } from '../outbox/enqueue.ts';
import { lockOpenApplication, type Application } from './application.ts';

interface Beginning {
  organisationId: string;
  userId: string;
  kind: RegistrationKind;
  legal: LegalInformation;
}

/**
 * Makes a draft and its process (which reminds and, in the end, expires it). Of two that begin at once both get the same.
 * @returns it, locked.
 */
export async function beginApplication(db: Database, tx: Tx, { organisationId, userId, kind, legal }: Beginning): Promise<Application> {
  const [made] = await db.query<{ id: string }>(
    `insert into registrations (organisation_id, kind, legal, created_by) values ($1, $2, $3::jsonb, $4)
      on conflict (organisation_id) where closed_at is null do nothing returning id`,
    [organisationId, kind, JSON.stringify(legal), userId], tx,
  );
  if (made !== undefined) {
    await enqueueStart(db, tx, { workflow: WORKFLOWS.registration, workflowId: `registration/${made.id}`, payload: { registrationId: made.id } });
  }
  const application = await lockOpenApplication(db, tx, organisationId);
  if (application === undefined) throw new Error('the application was not stored');
  return application;
}
