import type { Database } from '../connection.ts';

export interface BankView {
  code: string;
  name: string;
  /** Three digits of its Sheba. */
  shebaCode: string | null;
}

/** Banks that can be chosen, in the order of the Persian alphabet. */
export async function listBanks(db: Database): Promise<BankView[]> {
  return db.query<BankView>(
    `select code, persian as name, sheba_code as "shebaCode" from banks where active order by persian collate "fa-x-icu"`,
  );
}
