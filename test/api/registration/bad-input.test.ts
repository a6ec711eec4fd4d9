import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { useApi } from '../support/use-api.ts';
import { applicant, DETAILS, picture, reviewer } from './applicant.ts';

const api = useApi();

interface Refused {
  field: string;
  code: string;
  message: string;
}

describe('what does not pass the checks', () => {
  it.each([
    ['nationalId', '14001234563', 'invalid-national-id'], ['nationalId', '14000000000', 'invalid-national-id'], ['nationalId', '1400123456', 'invalid-national-id'],
    ['sheba', 'IR160120000000001234567891', 'invalid-sheba'], ['postalCode', '12345', 'invalid-postal-code'], ['economicCode', '12', 'invalid-economic-code'],
    ['registeredOn', '1404/12/30', 'invalid-date'], ['registeredOn', '1404/07/31', 'invalid-date'], ['registeredOn', '2019-05-04', 'invalid-date'],
    ['registeredOn', '1499/01/01', 'date-in-future'], ['telephone', '88776655', 'invalid-telephone'], ['registrationNumber', '0', 'invalid-registration-number'],
    ['organisationName', 'ا', 'too-short'], ['address', 'x'.repeat(501), 'too-long'],
  ])('%s = %s: %s, and nothing of the form is stored', async (field, value, code) => {
    const customer = await applicant(api());
    const answer = await customer.save({ ...DETAILS, [field]: value });
    expect([answer.status, answer.body.code]).toEqual([422, 'validation']);
    expect(answer.body.errors).toEqual([{ field, code, message: expect.stringMatching(/[\u0600-\u06ff]/) }]);
    expect((await customer.get()).body).toMatchObject({ version: 0, legalInformation: { organisationName: 'مهر آفرین' } });
  });

  it('of the signatory too, all wrong fields at once', async () => {
    const customer = await applicant(api());
    const answer = await customer.save({ city: 5, nationalId: 14_001_234_562, signatory: { fullName: '', nationalCode: '0012345678', mobile: '02188776655' } });
    expect(answer.status).toBe(422);
    expect(answer.body.errors.map(({ field, code }: Refused) => [field, code]).sort()).toEqual([
      ['city', 'must-be-string'], ['nationalId', 'must-be-string'], ['signatory.mobile', 'invalid-mobile'], ['signatory.nationalCode', 'invalid-national-code'],
    ]);
  });

  it('empties a field that is sent empty, and keeps what is not sent', async () => {
    const customer = await applicant(api());
    await customer.save({ city: 'کرج', province: 'البرز', signatory: { fullName: 'ناهید رضایی', nationalCode: '0012345679' } });
    const answer = await customer.save({ city: '', signatory: { nationalCode: null } });
    expect(answer.body.legalInformation).toEqual({ organisationName: 'مهر آفرین', province: 'البرز', signatory: { fullName: 'ناهید رضایی' } });
  });

  it('changes nothing by fields that are not the customer’s', async () => {
    const customer = await applicant(api());
    const other = await applicant(api());
    const answer = await customer.save({
      city: 'کرج', status: 'active', stage: 'purchase', version: 99, openFields: ['sheba'], organisationId: other.organisationId, registrationStatus: 'active', kind: 'change', id: other.organisationId,
    });
    expect(answer.body).toMatchObject({ status: 'draft', stage: 'legal', kind: 'initial', version: 2 });
    expect(answer.body.legalInformation).toEqual({ organisationName: 'مهر آفرین', city: 'کرج' });
    expect((await other.get()).body.version).toBe(0);
    const [row] = await api().db.query<{ status: string }>('select registration_status as status from organisations where id = $1', [customer.organisationId]);
    expect(row?.status).toBe('draft');
  });
});

describe('documents', () => {
  it('are told by their bytes, never by their name', async () => {
    const customer = await applicant(api());
    const page = Buffer.from('<html><script>alert(1)</script></html>');
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
    for (const bytes of [page, svg, Buffer.from('PK\u0003\u0004'), readFileSync('test/samples/charge-odd.xlsx'), (await picture()).subarray(0, 40)]) {
      const answer = await customer.upload('gazette', bytes, 'روزنامه.png');
      expect([answer.status, answer.body.code]).toEqual([415, 'file-not-accepted']);
    }
    expect((await customer.upload('gazette', Buffer.alloc(0))).body.code).toBe('file-missing');
    expect((await customer.upload('gazette', Buffer.alloc(50_000_000, 1))).body.code).toBe('file-too-large');
    const wide = await sharp({ create: { width: 10_001, height: 2, channels: 3, background: '#fff' } }).png().toBuffer();
    expect((await customer.upload('gazette', wide)).body.code).toBe('picture-too-large');
    expect((await customer.upload('passport')).body.errors[0]).toMatchObject({ field: 'kind', code: 'not-allowed' });
    const [row] = await api().db.query<{ n: number }>('select count(*)::int as n from stored_files where organisation_id = $1', [customer.organisationId]);
    expect(row?.n).toBe(0);
  });

  it('a picture with a script behind it is served without it, in place and with nothing allowed', async () => {
    const customer = await applicant(api());
    const polyglot = Buffer.concat([await picture(), Buffer.from('<script>alert(1)</script>')]);
    const { body } = await customer.upload('gazette', polyglot, '../../etc/روزنامه "رسمی".html');
    expect(body).toMatchObject({ kind: 'gazette', mediaType: 'image/png', name: 'روزنامه رسمی.png' });
    const file = await customer.call('GET', `/documents/${body.id}`);
    expect(file.status).toBe(200);
    expect(file.text).not.toContain('<script>');
    expect(Object.fromEntries(['content-type', 'x-content-type-options', 'content-security-policy', 'cache-control'].map((name) => [name, file.headers.get(name)]))).toEqual({
      'content-type': 'image/png', 'x-content-type-options': 'nosniff', 'content-security-policy': "default-src 'none'; sandbox", 'cache-control': 'private, no-store',
    });
    expect(file.headers.get('content-disposition')).toMatch(/^inline; /);
  });

  it('a PDF is a download, for its customer and for experts; others of the staff don’t see it', async () => {
    const customer = await applicant(api());
    const pdf = Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n');
    const { body } = await customer.upload('signatory-card', pdf, 'کارت.pdf');
    expect((await customer.call('GET', `/documents/${body.id}`)).headers.get('content-disposition')).toMatch(/^attachment; /);
    for (const [person, status] of [['expert', 200], ['supervisor', 200], ['finance', 403], ['admin', 403]] as const) {
      expect((await reviewer(api(), person).call('GET', `/documents/${body.id}/file`)).status, person).toBe(status);
    }
    const list = await reviewer(api(), 'expert').call('GET', `/documents?filter={"organisationId":"${customer.organisationId}"}`);
    expect(list.body).toMatchObject([{ id: body.id, kind: 'signatory-card', name: 'کارت.pdf', mediaType: 'application/pdf', bytes: pdf.length }]);
  });

  it('are a hundred an hour, slips among them, whatever replaces what', async () => {
    const customer = await applicant(api());
    const pdf = Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n');
    for (let n = 0; n < 100; n += 1) expect((await customer.upload('gazette', pdf, 'گزت.pdf')).status, `${n}`).toBe(201);
    const refused = await customer.upload('gazette', pdf, 'گزت.pdf');
    expect([refused.status, refused.body.code]).toEqual([429, 'too-many-requests']);
    const kept = await api().db.query('select 1 from registration_documents where organisation_id = $1', [customer.organisationId]);
    expect(kept).toHaveLength(100);
    expect((await (await applicant(api())).upload('gazette', pdf, 'گزت.pdf')).status).toBe(201);
  });

  it('of one organisation that come all at once leave room for another’s', async () => {
    const [customer, other] = [await applicant(api()), await applicant(api())];
    const heavy = await sharp({ create: { width: 5_000, height: 5_000, channels: 4, background: '#c33' } }).png().toBuffer();
    const [answers, theirs] = await Promise.all([
      Promise.all(Array.from({ length: 14 }, () => customer.upload('gazette', heavy))),
      other.upload('gazette'),
    ]);
    expect(theirs.status).toBe(201);
    expect(answers.filter(({ status }) => status === 201).length).toBeGreaterThanOrEqual(4);
    const refused = answers.filter(({ status }) => status !== 201);
    expect(refused.length).toBeGreaterThan(0);
    expect(new Set(refused.map(({ status, body }) => `${status} ${body.code}`))).toEqual(new Set(['503 busy']));
    expect((await customer.upload('gazette')).status).toBe(201);
  });

  it('one gazette at a time, ten others, and each can be taken away while it may be changed', async () => {
    const customer = await applicant(api());
    const first = (await customer.upload('gazette')).body.id as string;
    const replaced = (await customer.upload('gazette', await picture('#00f'))).body.id as string;
    expect((await customer.get()).body.documents.map(({ id }: { id: string }) => id)).toEqual([replaced]);
    for (let n = 0; n < 10; n += 1) expect((await customer.upload('other')).status).toBe(201);
    expect((await customer.upload('other')).body.errors[0].code).toBe('too-many');
    expect((await customer.call('DELETE', `/documents/${first}`)).status).toBe(404);
    expect((await customer.call('DELETE', `/documents/${replaced}`)).status).toBe(204);
    const stranger = await applicant(api());
    const theirs = (await stranger.upload('gazette')).body.id as string;
    for (const method of ['GET', 'DELETE']) expect((await customer.call(method, `/documents/${theirs}`)).status).toBe(404);
    expect((await stranger.get()).body.documents).toHaveLength(1);
  });
});

describe('staff', () => {
  it('write down a call as it was, and never twice in another way', async () => {
    const customer = await applicant(api());
    await customer.fillIn();
    const { id } = (await customer.submit()).body;
    const expert = reviewer(api(), 'expert');
    const post = (body: object) => expert.call('POST', `/registrations/${id}/calls`, body);
    const at = new Date(Date.now() - 60_000).toISOString();
    for (const [body, field] of [
      [{ at: new Date(Date.now() + 3_600_000).toISOString(), outcome: 'answered', note: 'گفتگو شد' }, 'at'],
      [{ at, outcome: 'call-back', note: 'بعداً' }, 'callBackAt'],
      [{ at, outcome: 'answered', callBackAt: at, note: 'گفتگو شد' }, 'callBackAt'],
      [{ at, outcome: 'shouted', note: 'گفتگو شد' }, 'outcome'],
      [{ at, outcome: 'answered' }, 'note'],
      [{ at: 'دیروز', outcome: 'answered', note: 'گفتگو شد' }, 'at'],
    ] as const) {
      const answer = await post(body);
      expect([answer.status, answer.body.errors?.[0]?.field], JSON.stringify(body) + answer.text).toEqual([422, field]);
    }
    expect((await post({ at, outcome: 'call-back', callBackAt: new Date(Date.now() + 86_400_000).toISOString(), note: 'مدیر در جلسه بود' })).status).toBe(201);
    expect((await post({ at, outcome: 'answered', note: 'شبا را تایید کرد' })).status).toBe(201);
    const calls = await expert.call('GET', `/registrations/${id}/calls`);
    expect(calls.body).toMatchObject([{ calledBy: 'سارا جعفری' }, { calledBy: 'سارا جعفری' }]);
    expect((await expert.record(id)).calls).toHaveLength(2);
    expect((await reviewer(api(), 'supervisor').call('POST', `/registrations/${id}/calls`, { at, outcome: 'answered', note: 'گفتگو شد' })).status).toBe(403);
    expect((await expert.call('POST', `/registrations/01999999-9999-7999-8999-999999999999/calls`, { at, outcome: 'answered', note: 'گفتگو شد' })).status).toBe(404);
    await expect(api().db.query('update registration_calls set note = $1', ['دیگر'])).rejects.toThrow();
  });

  it('give reasons for a return or a rejection, about fields that there are', async () => {
    const customer = await applicant(api());
    await customer.fillIn();
    const { id } = (await customer.submit()).body;
    const expert = reviewer(api(), 'expert');
    for (const ruling of [{ decision: 'return' }, { decision: 'reject', reasons: [] }, { decision: 'return', reasons: [{ field: 'balance', text: 'دلیل دارد' }] }, { decision: 'return', reasons: [{ text: ' ' }] }] as const) {
      expect((await expert.decide(id, ruling as never)).status).toBe(422);
    }
    expect((await expert.call('POST', `/registrations/${id}/decision`, { decision: 'approve' })).body.errors[0].field).toBe('expectedVersion');
    expect((await customer.get()).body.status).toBe('legal-review');
    for (const [method, path] of [['PUT', `/registrations/${id}`], ['POST', '/registrations'], ['DELETE', `/registrations/${id}`], ['PUT', `/documents/${id}`]] as const) {
      expect([path, (await expert.call(method, path, {})).body.code]).toEqual([path, 'read-only-resource']);
    }
  });
});

// The last of this file: from here on version 2 is in force.
describe('terms', () => {
  it('another version than the one in force is refused with the new one, and a new one counts from its day on', async () => {
    const customer = await applicant(api());
    await customer.fillIn();
    const stale = await customer.submit('7');
    expect([stale.status, stale.body.code, stale.body.kind, stale.body.version]).toEqual([409, 'terms-changed', 'registration', '1']);
    expect((await customer.call('POST', '/submit', {})).body.errors[0]).toMatchObject({ field: 'acceptedTermsVersion', code: 'required' });
    expect((await customer.get()).body.status).toBe('draft');

    await api().db.query(`insert into terms_versions (kind, version, title, text, in_force_from) values ('registration', 3, 'آینده', 'متن', now() + interval '1 day')`);
    await api().db.query(`insert into terms_versions (kind, version, title, text, in_force_from) values ('registration', 2, 'تازه', 'متن تازه', now())`);
    const terms = await api().call('GET', '/api/portal/terms?kind=registration', { token: customer.token });
    expect(terms.body).toEqual({ version: '2', title: 'تازه', text: 'متن تازه' });
    expect((await customer.submit('1')).body).toMatchObject({ code: 'terms-changed', version: '2' });
    expect((await customer.submit('۲')).status).toBe(202);
    const accepted = await api().db.query('select version, host(address) as address, user_agent, user_id from terms_acceptances a join terms_versions t on t.id = a.terms_version_id where organisation_id = $1', [customer.organisationId]);
    expect(accepted).toEqual([{ version: 2, address: expect.stringMatching(/127\.0\.0\.1|::1/), user_agent: expect.any(String), user_id: customer.userId }]);
    await expect(api().db.query(`update terms_versions set text = 'دیگر' where version = 2`)).rejects.toThrow(/in force/);
  });
});
