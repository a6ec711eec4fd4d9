import { beforeAll, describe, expect, it } from 'vitest';
import { seedLegalDetails } from '../../../database/demo/legal-details.ts';
import type { DemoPerson } from '../../../database/demo/people.ts';
import { readGlyphs, seen } from '../../documents/pdf/support/read-glyphs.ts';
import { freshMobile } from '../orders/buyer.ts';
import { useApi } from '../support/use-api.ts';
import { direct, operatorAnswers, startRun, type StartedRun } from './operator-at-hand.ts';

const api = useApi();
const turned = (text: string) => [...text].reverse().join('').replaceAll('ال', 'لا');

let run: StartedRun;
beforeAll(async () => {
  await seedLegalDetails(api().db);
  run = await startRun(api(), [direct(freshMobile(), '50000'), direct(freshMobile(), '70000'), direct('09351112202', '60000')], { name: 'شارژ «آذر» ABC; 1/2' });
  await operatorAnswers(api(), run.runId, ({ amount }) => (amount === '70000' ? 'inactive-number' : 'ok'));
});

const get = async (person: DemoPerson, runId = run.runId, side = 'portal') =>
  fetch(`${api().url}/api/${side}/runs/${runId}/invoice.pdf`, { headers: { Authorization: `Bearer ${await api().tokenOf(person)}` } });
const bytesOf = async (answer: Response) => new Uint8Array(await answer.arrayBuffer());
const textOf = async (bytes: Uint8Array) => (await readGlyphs(bytes)).map(seen).join('\n').replaceAll('\u00a0', ' ');

describe('the invoice of a run', () => {
  it('is a PDF with a name for people, and says who bought what from whom', async () => {
    const answer = await get('customer');
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('x-content-type-options')]).toEqual([200, 'application/pdf', 'nosniff']);
    const disposition = answer.headers.get('content-disposition') ?? '';
    expect(disposition).toMatch(/^attachment; filename="invoice-14\d\d-000001\.pdf"; filename\*=UTF-8''/);
    expect(decodeURIComponent(disposition.split("''")[1] ?? '')).toMatch(/^صورتحساب ۱۴[۰-۹]{2}-۰۰۰۰۰۱\.pdf$/);
    const text = await textOf(await bytesOf(answer));
    for (const part of [
      turned('مبتکران الکترونیک کیش'), '۱۴۰۰۱۲۳۴۵۶۲', '۱۰۳۸۰۲۸۴۷۹۰', '۴۱۱۱۸۷۶۵۴۳۲۱', `(${turned('سهامی خاص')}) ${turned('شرکت بازرگانی سپهر ایرانیان')}`,
      `«ABC; ۱/۲ «${turned('آذر')}» ${turned('شارژ')}»`, turned('همراه اول'), turned('ایرانسل'), '۵۰٬۰۰۰', '۶۰٬۰۰۰', `${turned('ریال')} ۱۱۰٬۰۰۰`, turned('صد و ده هزار ریال'),
    ]) expect(text).toContain(part);
    expect(text).not.toContain('۷۰٬۰۰۰');
  });

  it('is the same for everybody who may see it, at once and later', async () => {
    const people: [DemoPerson, string][] = [['customer', 'portal'], ['buyer', 'portal'], ['viewer', 'portal'], ['finance', 'admin'], ['operations', 'admin'], ['supervisor', 'admin']];
    const all = await Promise.all(people.map(async ([person, side]) => Buffer.from(await bytesOf(await get(person, run.runId, side))).toString('base64')));
    expect(new Set(all).size).toBe(1);
    expect(await api().db.query('select 1 from invoices')).toHaveLength(1);
  });

  it('stays as it was when buyer, seller, product and order are called otherwise, and prices hold a tax', async () => {
    const before = await bytesOf(await get('customer'));
    const { db } = api();
    await db.query(`update organisations set name = 'نام تازه', legal_information = '{"organisationName": "نام تازه"}' where id = (select organisation_id from runs where id = $1) returning 1`, [run.runId]);
    await db.query(`update orders set name = 'نام تازه' where id = $1 returning 1`, [run.orderId]);
    await db.query(`update products set persian = 'نام تازه' where id in (select product_id from charges where run_id = $1) returning 1`, [run.runId]);
    await db.query(`update settings set value = '10' where key = 'vat-percent' returning 1`);
    await db.query(`update settings set value = jsonb_set(value, '{name}', '"فروشنده تازه"') where key = 'seller' returning 1`);
    expect(Buffer.compare(Buffer.from(before), Buffer.from(await bytesOf(await get('customer'))))).toBe(0);

    const later = await startRun(api(), [direct(freshMobile(), '110000')]);
    await operatorAnswers(api(), later.runId, () => 'ok');
    const text = await textOf(await bytesOf(await get('customer', later.runId)));
    for (const part of ['۰۰۰۰۰۲', turned('فروشنده تازه'), turned('ارزش افزوده'), `${turned('ریال')} ۱۰٬۰۰۰`, `${turned('ریال')} ۱۱۰٬۰۰۰`]) expect(text).toContain(part);
  });

  it('is refused while the run is under way, and where nothing succeeded, and nothing is numbered', async () => {
    const underWay = await startRun(api(), [direct(freshMobile())]);
    const inVain = await startRun(api(), [direct(freshMobile())]);
    await operatorAnswers(api(), inVain.runId, () => 'inactive-number');
    for (const { runId } of [underWay, inVain]) {
      for (const [person, side] of [['customer', 'portal'], ['finance', 'admin']] as const) {
        const answer = await get(person, runId, side);
        expect([answer.status, answer.headers.get('content-type')]).toEqual([409, 'application/problem+json; charset=utf-8']);
        expect(await answer.json()).toMatchObject({ code: 'nothing-to-invoice', detail: expect.stringContaining('صورتحساب') });
      }
    }
    expect(await api().db.query('select 1 from invoices where run_id = any($1)', [[underWay.runId, inVain.runId]])).toEqual([]);
  });

  it('is not there for another organisation, and not for an id that nobody has', async () => {
    expect((await get('otherCustomer')).status).toBe(404);
    expect((await get('finance', '01999999-9999-7999-8999-999999999999', 'admin')).status).toBe(404);
    expect((await get('expert', run.runId, 'admin')).status).toBe(403);
  });
});
