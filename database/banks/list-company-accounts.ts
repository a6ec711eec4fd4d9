import type { Database } from '../connection.ts';

export interface CompanyAccountView {
  id: string;
  bank: string;
  bankName: string;
  number: string;
  /** `IR` and 24 digits. */
  sheba: string;
  holder: string;
}

/** The company's open accounts, to pay into. */
export async function listCompanyAccounts(db: Database): Promise<CompanyAccountView[]> {
  return db.query<CompanyAccountView>(
    `select a.id, a.bank_code as bank, b.persian as "bankName", a.number, a.sheba, a.holder
      from company_accounts a join banks b on b.code = a.bank_code where a.active order by b.persian collate "fa-x-icu", a.id`,
  );
}
