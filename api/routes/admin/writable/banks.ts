import { z } from 'zod';
import { deleteRow, insertRow, updateRow } from '../../../../database/rows/write-row.ts';
import { banks } from '../../../../database/staff-lists/resources/banks.ts';
import { Problem } from '../../../../domain/problems.ts';
import { STAFF_ACTORS } from '../../../../domain/staff-access.ts';
import { defineWritable } from './writable-resource.ts';

const fields = z.object({
  code: z.string().trim().regex(/^[a-z][a-z0-9-]{1,39}$/).meta({ description: 'A word of small Latin letters, for programs', example: 'mellat' }),
  name: z.string().trim().min(2).max(100),
  shebaCode: z.string().regex(/^[0-9]{3}$/).nullish().meta({ description: 'Digits 3 to 5 of every Sheba of this bank' }),
  active: z.boolean().default(true).meta({ description: 'Can be chosen by customers' }),
});

export default defineWritable({
  resource: banks,
  writers: STAFF_ACTORS['banks.write'],
  subject: 'bank',
  fields,
  create: ({ db, tx }, { code, name, shebaCode, active }) =>
    insertRow(db, tx, 'banks', { code, persian: name, sheba_code: shebaCode ?? null, active }, 'code'),
  async update({ db, tx }, code, bank) {
    if (bank.code !== code) {
      throw new Problem('validation', { errors: [{ field: 'code', code: 'immutable', message: 'کد بانک پس از ثبت تغییر نمی‌کند. بانک تازه‌ای بسازید.' }] });
    }
    await updateRow(db, tx, 'banks', code, { persian: bank.name, sheba_code: bank.shebaCode ?? null, active: bank.active, updated_at: new Date() }, 'code');
  },
  remove: ({ db, tx }, code) => deleteRow(db, tx, 'banks', code, 'code'),
});
