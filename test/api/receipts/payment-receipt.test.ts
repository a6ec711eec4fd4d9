import { beforeAll, describe, expect, it } from 'vitest';
import { seedLegalDetails } from '../../../database/demo/legal-details.ts';
import type { DemoPerson } from '../../../database/demo/people.ts';
import { createPayment } from '../../../database/payments/create-payment.ts';
import { creditPayment } from '../../../database/payments/credit-payment.ts';
import { openPayment } from '../../../database/payments/open-payment.ts';
import { newAuthority, VERIFIED } from '../../database/payments/at-the-bank.ts';
import { readGlyphs, seen } from '../../documents/pdf/support/read-glyphs.ts';
import { useApi } from '../support/use-api.ts';

const api = useApi();
const turned = (text: string) => [...text].reverse().join('').replaceAll('ال', 'لا');
beforeAll(() => seedLegalDetails(api().db));

/** A payment of the demo customer that waits for the payer. */
async function opened(): Promise<string> {
  const { db } = api();
  const organisationId = await api().organisationOf('customer');
  const [owner] = await db.query<{ id: string }>(`select id from users where organisation_id = $1 and role = 'owner'`, [organisationId]);
  const paymentId = await createPayment(db, { organisationId, userId: owner?.id ?? '', amount: 12_500_000n, address: '127.0.0.1' });
  const authority = newAuthority();
  await db.transaction((tx) => openPayment(db, tx, { paymentId, authority, redirectUrl: `https://bank.example/${authority}` }));
  return paymentId;
}

const get = async (person: DemoPerson, id: string) =>
  fetch(`${api().url}/api/portal/payments/${id}/receipt.pdf`, { headers: { Authorization: `Bearer ${await api().tokenOf(person)}` } });

describe('the receipt of a payment', () => {
  it('is there for everybody of the organisation once the payment is credited, and not before', async () => {
    const id = await opened();
    const early = await get('customer', id);
    expect(early.status).toBe(409);
    expect(await early.json()).toMatchObject({ code: 'wrong-state', detail: expect.stringContaining('پرداخت موفق') });

    expect(await creditPayment(api().db, id, VERIFIED)).toBe(true);
    for (const person of ['customer', 'buyer', 'viewer'] as const) {
      const answer = await get(person, id);
      expect([answer.status, answer.headers.get('content-type'), answer.headers.get('x-content-type-options')]).toEqual([200, 'application/pdf', 'nosniff']);
      expect(decodeURIComponent(answer.headers.get('content-disposition') ?? '')).toContain(`رسید پرداخت ${VERIFIED.referenceId}.pdf`);
      const text = (await readGlyphs(new Uint8Array(await answer.arrayBuffer()))).map(seen).join('\n');
      for (const part of [`${turned('ریال')} ۱۲٬۵۰۰٬۰۰۰`, '۲۰۰۰۰۰۰۰۱', '۵۰۲۲۲۹******۵۹۹۵', '۱۰۳۸۰۲۸۴۷۹۰', turned('موفق'), turned('دوازده میلیون و پانصد هزار ریال')]) expect(text).toContain(part);
    }
  });

  it('is not there for another organisation, for staff, or for an id that nobody has', async () => {
    const id = await opened();
    await creditPayment(api().db, id, VERIFIED);
    expect((await get('otherCustomer', id)).status).toBe(404);
    expect((await get('finance', id)).status).toBe(403);
    expect((await get('customer', '01999999-9999-7999-8999-999999999999')).status).toBe(404);
  });
});
