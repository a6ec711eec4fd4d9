import { randomBytes } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { decideDeposit } from '../../../database/deposits/decide-deposit.ts';
import { submitDeposit } from '../../../database/deposits/submit-deposit.ts';
import { seedLegalDetails } from '../../../database/demo/legal-details.ts';
import type { DemoPerson } from '../../../database/demo/people.ts';
import { readGlyphs, seen } from '../../documents/pdf/support/read-glyphs.ts';
import { useApi } from '../support/use-api.ts';

const api = useApi();
const turned = (text: string) => [...text].reverse().join('').replaceAll('ال', 'لا');

let account: string;
beforeAll(async () => {
  await seedLegalDetails(api().db);
  const [made] = await api().db.query<{ id: string }>(
    `insert into company_accounts (bank_code, number, sheba, holder) values ('saman', '849-810-1234567-1', 'IR160120000000001234567890', 'مبتکران الکترونیک کیش') returning id`);
  account = made?.id ?? '';
});

const userOf = async (where: string, value: string) => (await api().db.query<{ id: string }>(`select id from users where ${where} limit 1`, [value]))[0]?.id ?? '';

/** A slip of the demo customer that waits for finance. */
async function handedIn(): Promise<string> {
  const { db } = api();
  const organisationId = await api().organisationOf('customer');
  const userId = await userOf(`role = 'owner' and organisation_id = $1`, organisationId);
  const { id } = await db.transaction((tx) => submitDeposit(db, tx, {
    organisationId, userId,
    entry: {
      amount: 25_000_000n, paidOn: { year: 1405, month: 9, day: 1 }, bank: 'mellat', companyAccountId: account, method: 'internet-transfer',
      trackingNumber: `00${Math.ceil(Math.random() * 1e9)}`, payer: 'شرکت ABC (سهامی خاص)',
    },
    slip: { name: 'slip.png', mediaType: 'image/png', bytes: randomBytes(64) },
  }));
  return id;
}

async function decide(depositId: string, decision: 'approve' | 'reject'): Promise<void> {
  const { db } = api();
  const actorId = await userOf('username = $1', 'finance');
  await db.transaction((tx) => decideDeposit(db, tx, {
    depositId, decision, slipAmount: 25_000_000n, expectedVersion: 1, actorId, role: 'finance', ...(decision === 'reject' ? { reason: 'فیش ناخوانا است' } : {}),
  }));
}

const get = async (person: DemoPerson, id: string) =>
  fetch(`${api().url}/api/portal/deposits/${id}/receipt.pdf`, { headers: { Authorization: `Bearer ${await api().tokenOf(person)}` } });

describe('the receipt of a deposit', () => {
  it('is there for everybody of the organisation once finance approved it, and not before', async () => {
    const id = await handedIn();
    const early = await get('customer', id);
    expect([early.status, ((await early.json()) as { code: string }).code]).toEqual([409, 'wrong-state']);

    await decide(id, 'approve');
    for (const person of ['customer', 'buyer', 'viewer'] as const) {
      const answer = await get(person, id);
      expect([answer.status, answer.headers.get('content-type'), answer.headers.get('x-content-type-options')]).toEqual([200, 'application/pdf', 'nosniff']);
      expect(decodeURIComponent(answer.headers.get('content-disposition') ?? '')).toContain('رسید واریز');
      const text = (await readGlyphs(new Uint8Array(await answer.arrayBuffer()))).map(seen).join('\n').replaceAll('\u00a0', ' ');
      for (const part of [
        `${turned('ریال')} ۲۵٬۰۰۰٬۰۰۰`, '۱۴۰۵/۰۹/۰۱', turned('بانک ملت'), turned('بانک سامان'), '۸۴۹-۸۱۰-۱۲۳۴۵۶۷-۱', 'IR16 0120 0000 0000 1234 5678 90',
        `(${turned('سهامی خاص')}) ABC ${turned('شرکت')}`, '۱۰۳۸۰۲۸۴۷۹۰', turned('تایید شده'),
      ]) expect(text).toContain(part);
    }
  });

  it('is not there for a rejected one, for another organisation, for staff, or for an id that nobody has', async () => {
    const id = await handedIn();
    await decide(id, 'reject');
    expect((await get('customer', id)).status).toBe(409);
    expect((await get('otherCustomer', id)).status).toBe(404);
    expect((await get('finance', id)).status).toBe(403);
    expect((await get('customer', '01999999-9999-7999-8999-999999999999')).status).toBe(404);
  });
});
