import type { ReviewField, LegalInformation } from '../../domain/registration/fields.ts';
import type { RegistrationKind, RegistrationStage } from '../../domain/registration/moves.ts';
import type { RegistrationStatus } from '../../domain/statuses.ts';
import type { Database, Tx } from '../connection.ts';

/** One application, as its row has it. */
export interface Application {
  id: string;
  organisationId: string;
  kind: RegistrationKind;
  status: RegistrationStatus;
  stage: RegistrationStage;
  version: number;
  legal: LegalInformation;
  openFields: ReviewField[];
  createdBy: string;
  createdAt: Date;
  enteredAt: Date;
  closedAt: Date | null;
  /** Since when its process waits, in the process's time; null until it has looked. */
  waitsSince: Date | null;
  reminders: number;
  escalatedAt: Date | null;
}

export const SELECT_APPLICATION = `select id, organisation_id as "organisationId", kind, status, stage, version, legal,
    open_fields as "openFields", created_by as "createdBy", created_at as "createdAt", entered_at as "enteredAt",
    closed_at as "closedAt", waits_since as "waitsSince", reminders, escalated_at as "escalatedAt"
  from registrations`;

/** Takes the row, so that two who act on it take turns. */
export async function lockApplication(db: Database, tx: Tx, registrationId: string): Promise<Application | undefined> {
  const [row] = await db.query<Application>(`${SELECT_APPLICATION} where id = $1 for update`, [registrationId], tx);
  return row;
}

/** The organisation's open application, locked; there is one at most. */
export async function lockOpenApplication(db: Database, tx: Tx, organisationId: string): Promise<Application | undefined> {
  const [row] = await db.query<Application>(
    `${SELECT_APPLICATION} where organisation_id = $1 and closed_at is null for update`, [organisationId], tx,
  );
  return row;
}
