import type { LegalInformation } from '../../domain/registration/fields.ts';
import type { Database, Tx } from '../connection.ts';

/** The organisation's approved details; of one without any, its name. */
export async function readInForce(db: Database, organisationId: string, tx?: Tx): Promise<LegalInformation> {
  const [row] = await db.query<{ name: string; legal: LegalInformation | null }>(
    'select name, legal_information as legal from organisations where id = $1', [organisationId], tx,
  );
  return row?.legal ?? (row === undefined ? {} : { organisationName: row.name });
}
