import type { Database, Tx } from '../connection.ts';
import type { Application } from './application.ts';

/** The approved details become those of the organisation, in the transaction of the decision. */
export async function putInForce(db: Database, tx: Tx, { organisationId, legal }: Application): Promise<void> {
  await db.query(
    'update organisations set legal_information = $2::jsonb, name = coalesce($3, name) where id = $1 returning id',
    [organisationId, JSON.stringify(legal), legal.organisationName ?? null], tx,
  );
}
