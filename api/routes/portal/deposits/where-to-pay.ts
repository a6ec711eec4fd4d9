import { z } from 'zod';
import { listBanks } from '../../../../database/banks/list-banks.ts';
import { listCompanyAccounts } from '../../../../database/banks/list-company-accounts.ts';
import { defineRoute } from '../../../route.ts';
import { id } from '../../../schemas/id.ts';
import { listAnswer } from '../../../schemas/list.ts';

const bankAnswer = z
  .object({ id: z.string(), code: z.string().meta({ example: 'mellat' }), name: z.string().meta({ description: 'Persian' }), shebaCode: z.string().nullable() })
  .meta({ id: 'Bank' });

const banks = defineRoute({
  method: 'get',
  path: '/api/portal/banks',
  access: 'signed-in',
  scope: 'credit:read',
  summary: 'Banks that a slip can be of',
  answers: { 200: listAnswer(bankAnswer) },
  async handler(ctx) {
    const items = (await listBanks(ctx.db)).map((bank) => ({ id: bank.code, ...bank }));
    return { status: 200, body: { items, total: items.length } };
  },
});

const accountAnswer = z
  .object({ id, bank: z.string(), bankName: z.string(), number: z.string(), sheba: z.string(), holder: z.string() })
  .meta({ id: 'CompanyAccount' });

const companyAccounts = defineRoute({
  method: 'get',
  path: '/api/portal/company-accounts',
  access: 'signed-in',
  scope: 'credit:read',
  summary: 'The company’s accounts to pay into',
  answers: { 200: listAnswer(accountAnswer) },
  async handler(ctx) {
    const items = await listCompanyAccounts(ctx.db);
    return { status: 200, body: { items, total: items.length } };
  },
});

export default [banks, companyAccounts];
