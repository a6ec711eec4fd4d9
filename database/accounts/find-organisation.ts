import type { RegistrationStatus } from '../../domain/statuses.ts';
import type { Database } from '../connection.ts';

export interface Organisation {
  id: string;
  name: string;
  status: RegistrationStatus;
}

export async function findOrganisation(db: Database, organisationId: string): Promise<Organisation | undefined> {
  const [row] = await db.query<Organisation>('select id, name, registration_status as status from organisations where id = $1', [organisationId]);
  return row;
}
