import { describe, expect, it } from 'vitest';
import ExcelJS from 'exceljs';
import { buyer, sample, workbook } from '../orders/buyer.ts';
import { useApi } from '../support/use-api.ts';
import { makeGroup, uploadMembers } from './make-group.ts';

/** A list of members gets the verdicts of an order's list, and a number stands in the group once. */
const api = useApi();
const HEADER = ['شماره همراه', 'نام', 'مبلغ', 'اپراتور'];

async function membersOf(id: string) {
  const { call } = await buyer(api());
  return (await call('GET', `/groups/${id}/members?pageSize=100`)).body.items as Record<string, unknown>[];
}

describe('an Excel list of members', () => {
  it('is taken with names, amounts and operators, each of them where it stands', async () => {
    const id = await makeGroup(api(), []);
    const file = await workbook([['09121110001', 'مریم', 100_000, null], ['9352220002', 'علی', null, null], ['09311110003', null, null, 1]], HEADER);
    const answer = await uploadMembers(api(), id, file);
    expect([answer.status, answer.body]).toMatchObject([200, { kind: 'group', status: 'applied', rows: 3, accepted: 3, rejected: 0, warnings: 0, errors: [] }]);
    expect(await membersOf(id)).toMatchObject([
      { mobile: '+989121110001', name: 'مریم', amount: '100000' },
      { mobile: '+989352220002', name: 'علی' },
      { mobile: '+989311110003', operatorCode: 1 },
    ]);
  });

  it('needs only the numbers; the sample uploads as it is', async () => {
    const id = await makeGroup(api(), []);
    expect(await uploadMembers(api(), id, await workbook([['09121110001'], ['09121110002']], ['موبایل']))).toMatchObject({ status: 200, body: { accepted: 2 } });
    const sampleFile = await fetch(`${api().url}/api/portal/samples/group.xlsx`, { headers: { Authorization: `Bearer ${await api().tokenOf('viewer')}` } });
    expect(await uploadMembers(api(), id, new Uint8Array(await sampleFile.arrayBuffer()))).toMatchObject({ status: 200, body: { accepted: 3, rejected: 0 } });
    expect(await uploadMembers(api(), id, await workbook([['علی']], ['نام']))).toMatchObject({ status: 422, body: { code: 'missing-column' } });
    expect(await uploadMembers(api(), id, new TextEncoder().encode('not a workbook'))).toMatchObject({ status: 415, body: { code: 'not-a-workbook' } });
    expect((await membersOf(id)).length).toBe(5);
  });

  it('with refused rows changes nothing until only the good ones are asked for', async () => {
    const id = await makeGroup(api(), []);
    const file = await workbook([['09121110001', 'الف', 50_000], ['0912', 'ب', 50_000], ['09311110003', 'پ', null], ['09121110004', 'ت', 20_000], [null, 'ث', null]], HEADER);
    const refused = await uploadMembers(api(), id, file);
    expect([refused.status, refused.body]).toMatchObject([422, { code: 'rejected-rows', status: 'judged', rows: 5, accepted: 1, rejected: 4 }]);
    expect(refused.body.errors.map(({ row, code }: { row: number; code: string }) => [row, code])).toEqual([
      [3, 'invalid-mobile'], [4, 'operator-not-sold'], [5, 'amount-out-of-range'], [6, 'mobile-missing'],
    ]);
    expect(await membersOf(id)).toEqual([]);

    const { call } = await buyer(api());
    const place = `/groups/${id}/uploads/${refused.body.uploadId}`;
    expect((await call('GET', `${place}/rows?verdict=rejected`)).body).toMatchObject({ total: 4, items: [{ row: 3, name: 'ب', verdict: 'rejected' }, {}, {}, {}] });
    expect(await call('PUT', `${place}/rows/3`, { mobile: '09121110002' })).toMatchObject({ status: 200, body: { verdict: 'accepted', name: 'ب' } });
    expect((await call('DELETE', `${place}/rows/6`)).status).toBe(204);
    expect((await call('POST', `${place}/apply`, {})).status).toBe(422);
    expect(await call('POST', `${place}/apply`, { acceptValidRows: true })).toMatchObject({ status: 200, body: { accepted: 2, rejected: 2 } });
    expect(await membersOf(id)).toMatchObject([{ name: 'الف' }, { name: 'ب', amount: '50000' }]);

    // A row mended afterwards is added by the next apply, and nothing else is.
    expect(await call('PUT', `${place}/rows/4`, { operatorCode: 1 })).toMatchObject({ body: { verdict: 'accepted' } });
    expect((await call('POST', `${place}/apply`, { acceptValidRows: true })).status).toBe(200);
    expect(await membersOf(id)).toMatchObject([{ name: 'الف' }, { name: 'ب' }, { name: 'پ', operatorCode: 1 }]);
    expect(await call('POST', `${place}/apply`, { acceptValidRows: true })).toMatchObject({ status: 409, body: { code: 'wrong-state' } });
  });

  it('gives back its refused rows as a workbook that uploads once it is mended', async () => {
    const id = await makeGroup(api(), []);
    const refused = await uploadMembers(api(), id, await workbook([['0912', 'ب', 50_000]], HEADER));
    const file = await fetch(api().url + String(refused.body.errorFileUrl), { headers: { Authorization: `Bearer ${await api().tokenOf('customer')}` } });
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(await file.arrayBuffer());
    const sheet = book.worksheets[0];
    expect((sheet?.getRow(1).values as string[]).slice(1)).toEqual(['شماره همراه', 'مبلغ', 'اپراتور', 'نام', 'دلیل', 'ردیف در فایل شما']);
    const cell = sheet?.getCell('A2');
    if (cell) cell.value = '09121110002';
    expect(await uploadMembers(api(), id, new Uint8Array(await book.xlsx.writeBuffer()))).toMatchObject({ status: 200, body: { accepted: 1 } });
    expect(await membersOf(id)).toMatchObject([{ mobile: '+989121110002', name: 'ب', amount: '50000' }]);
  });

  it('warns of a number that stands there twice, or in the group, and keeps it once with what came last', async () => {
    const id = await makeGroup(api(), [{ mobile: '09121110001', name: 'قدیمی', amount: '70000' }]);
    const file = await workbook([['09121110002', 'نخست', 50_000], ['09121110002', null, 60_000], ['09121110001', 'تازه', null]], HEADER);
    const answer = await uploadMembers(api(), id, file);
    expect([answer.status, answer.body]).toMatchObject([200, { accepted: 3, warnings: 2, rejected: 0 }]);
    const { call } = await buyer(api());
    expect((await call('GET', `/groups/${id}/uploads/${answer.body.uploadId}/rows?verdict=warning`)).body.items).toMatchObject([
      { row: 3, codes: ['repeated-member'] }, { row: 4, codes: ['repeated-member'] },
    ]);
    expect(await membersOf(id)).toMatchObject([{ name: 'تازه', amount: '70000' }, { mobile: '+989121110002', name: 'نخست', amount: '60000' }]);
  });

  it('is known when it comes again, and replaces everybody where that is asked for', async () => {
    const id = await makeGroup(api(), [{ mobile: '09121110009' }]);
    const file = await workbook([['09121110001', 'مریم']], HEADER);
    expect((await uploadMembers(api(), id, file)).status).toBe(200);
    expect(await uploadMembers(api(), id, file)).toMatchObject({ status: 409, body: { code: 'same-file' } });
    expect((await uploadMembers(api(), id, file, { acceptSameFile: 'true' })).status).toBe(200);
    expect((await membersOf(id)).length).toBe(2);
    expect((await uploadMembers(api(), id, file, { mode: 'replace' })).status).toBe(200);
    expect(await membersOf(id)).toMatchObject([{ mobile: '+989121110001' }]);
  });

  it('reads a list that was made for an order, since its numbers are people too', async () => {
    const id = await makeGroup(api(), []);
    const answer = await uploadMembers(api(), id, await sample('charge-240.xlsx'), { acceptValidRows: 'true' });
    expect(answer.status).toBe(200);
    const { call } = await buyer(api());
    const { memberCount } = (await call('GET', `/groups/${id}`)).body;
    expect(memberCount).toBeGreaterThan(200);
    expect((await call('GET', `/groups/${id}/members`)).body.total).toBe(memberCount);
  });
});
