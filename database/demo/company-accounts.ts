import type { Database } from '../connection.ts';

/** The check digits are right, the accounts are nobody's. */
const ACCOUNTS = [
  { bank: 'mellat', number: '4520187630', sheba: 'IR890120000000004520187630' },
  { bank: 'melli', number: '0108853274006', sheba: 'IR540170000000108853274006' },
  { bank: 'pasargad', number: '3118000145521', sheba: 'IR430570000003118000145521' },
] as const;
const HOLDER = 'مبتکران الکترونیک کیش';

/** Accounts to pay into, where there is none yet; those that admin keeps are left alone. */
export async function seedCompanyAccounts(db: Database): Promise<void> {
  await db.query(
    `insert into company_accounts (bank_code, number, sheba, holder)
      select b.code, x.number, x.sheba, $4 from unnest($1::text[], $2::text[], $3::text[]) as x(bank, number, sheba) join banks b on b.code = x.bank
      where not exists (select from company_accounts) on conflict (sheba) do nothing returning id`,
    [ACCOUNTS.map(({ bank }) => bank), ACCOUNTS.map(({ number }) => number), ACCOUNTS.map(({ sheba }) => sheba), HOLDER],
  );
}
