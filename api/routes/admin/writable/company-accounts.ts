import { z } from 'zod';
import { accountIsUsed } from '../../../../database/banks/account-is-used.ts';
import { refuseForeignSheba } from '../../../../database/banks/refuse-foreign-sheba.ts';
import { deleteRow, insertRow, updateRow, type Columns } from '../../../../database/rows/write-row.ts';
import { companyAccounts } from '../../../../database/staff-lists/resources/company-accounts.ts';
import { toAsciiDigits } from '../../../../domain/digits.ts';
import { readSheba } from '../../../../domain/identity/index.ts';
import { Problem } from '../../../../domain/problems.ts';
import { STAFF_ACTORS } from '../../../../domain/staff-access.ts';
import { defineWritable } from './writable-resource.ts';

const sheba = z.string().max(60).transform((text, context) => {
  const read = readSheba(text);
  if (read.ok) return read.value;
  context.addIssue({ code: 'custom', params: { code: read.code }, message: read.message });
  return z.NEVER;
});

const fields = z.object({
  bank: z.string().max(40).meta({ description: 'Code of a bank', example: 'mellat' }),
  number: z.string().transform((text) => toAsciiDigits(text).trim()).pipe(z.string().regex(/^[0-9][0-9./-]{3,29}$/)).meta({ description: 'Number of the account' }),
  sheba,
  holder: z.string().trim().min(2).max(200),
  active: z.boolean().default(true).meta({ description: 'Shown to customers' }),
});

/** By what a slip names the account. */
const IDENTITY = ['bank', 'number', 'sheba'] as const;

export default defineWritable({
  resource: companyAccounts,
  writers: STAFF_ACTORS['company-accounts.write'],
  subject: 'company-account',
  fields,
  async create({ db, tx }, account) {
    await refuseForeignSheba(db, tx, account);
    return insertRow(db, tx, 'company_accounts', columnsOf(account));
  },
  async update({ db, tx }, id, account, before) {
    await refuseForeignSheba(db, tx, account);
    const changed = IDENTITY.filter((field) => account[field] !== before[field]);
    if (changed.length > 0 && (await accountIsUsed(db, tx, id))) {
      const message = 'به این حساب واریز شده است و این مقدار تغییر نمی‌کند. آن را ببندید و حساب تازه‌ای بسازید.';
      throw new Problem('validation', { errors: changed.map((field) => ({ field, code: 'immutable', message })) });
    }
    await updateRow(db, tx, 'company_accounts', id, { ...columnsOf(account), updated_at: new Date() });
  },
  remove: ({ db, tx }, id) => deleteRow(db, tx, 'company_accounts', id),
});

function columnsOf({ bank, number, sheba: iban, holder, active }: z.output<typeof fields>): Columns {
  return { bank_code: bank, number, sheba: iban, holder, active };
}
