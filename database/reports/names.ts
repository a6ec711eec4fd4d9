import { buyerOf } from '../../domain/selling/party.ts';
import type { Database } from '../connection.ts';

/** The organisation by its name in force, as receipts have it. */
export async function readOrganisationName(db: Database, organisationId: string): Promise<string> {
  const [row] = await db.query<{ name: string; legal_information: { organisationName?: string } | null }>(
    'select name, legal_information from organisations where id = $1', [organisationId]);
  if (row === undefined) throw new Error('No such organisation');
  return buyerOf(row.name, row.legal_information).name;
}

/** Persian name of every product, on sale or not: few, looked up instead of joined to each of a million rows. */
export async function readProductNames(db: Database): Promise<Map<string, string>> {
  const products = await db.query<{ id: string; persian: string }>('select id, persian from products');
  return new Map(products.map(({ id, persian }) => [id, persian]));
}
