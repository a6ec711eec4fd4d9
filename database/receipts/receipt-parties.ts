import { buyerOf, partyOf, type Party } from '../../domain/selling/party.ts';
import type { Database } from '../connection.ts';
import { readSettings } from '../settings/read-settings.ts';

/** What a receipt's row brings of its organisation. */
export interface OrganisationOfReceipt {
  organisation_name: string;
  legal_information: { organisationName?: string } | null;
}

/** Who received the money and whose credit it became, by the names of today. */
export async function receiptParties(db: Database, row: OrganisationOfReceipt): Promise<{ seller: Party; organisation: Party }> {
  const { seller } = await readSettings(db);
  return { seller: partyOf(seller.name, seller), organisation: buyerOf(row.organisation_name, row.legal_information) };
}
