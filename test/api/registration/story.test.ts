import { expect, it } from 'vitest';
import { useApi } from '../support/use-api.ts';
import { applicant, DETAILS, picture, reviewer } from './applicant.ts';

const api = useApi();

it('an organisation becomes a customer: filled in, returned twice, mended, approved, asked to buy, approved by a second person', async () => {
  const customer = await applicant(api());
  const [expert, second] = [reviewer(api(), 'expert'), reviewer(api(), 'secondExpert')];

  // Before the first save there is nothing but the name of the sign-up.
  const empty = (await customer.get()).body;
  expect(empty).toMatchObject({ kind: 'initial', status: 'draft', stage: 'legal', version: 0, legalInformation: { organisationName: 'مهر آفرین' }, documents: [], reviews: [], earlier: [] });
  expect(empty.id).toBeUndefined();

  // A draft is saved in pieces, and read back in the stored form.
  expect((await customer.save({ nationalId: '۱۴۰۰۱۲۳۴۵۶۲', signatory: { mobile: '۰۹۱۲ ۳۳۳ ۴۴۵۵' } })).body).toMatchObject({
    status: 'draft', version: 2, legalInformation: { organisationName: 'مهر آفرین', nationalId: '14001234562', signatory: { mobile: '+989123334455' } },
  });
  const missing = await customer.submit();
  expect([missing.status, missing.body.code]).toEqual([422, 'validation']);
  expect(missing.body.errors.map(({ field, code }: { field: string; code: string }) => [field, code])).toEqual(expect.arrayContaining([
    ['organisationType', 'required'], ['signatory.nationalCode', 'required'], ['documents.gazette', 'required'], ['documents.signatory-card', 'required'],
  ]));
  await customer.fillIn();
  const filled = (await customer.get()).body;
  expect(filled.legalInformation).toEqual({
    ...DETAILS, registrationNumber: '456789', sheba: 'IR820540102680020817909002', telephone: '02188776655', postalCode: '1966843112',
    signatory: { fullName: 'ناهید رضایی', nationalCode: '0012345679', mobile: '+989123334455' },
  });
  expect(filled.documents.map(({ kind }: { kind: string }) => kind)).toEqual(['gazette', 'signatory-card']);

  const submitted = await customer.submit();
  expect(submitted.status).toBe(202);
  expect(submitted.body).toMatchObject({ status: 'legal-review', stage: 'legal', openFields: [] });
  const id = submitted.body.id as string;
  expect((await customer.save({ city: 'کرج' })).body.code).toBe('in-review');
  expect((await customer.upload('gazette')).body.code).toBe('in-review');
  expect((await customer.submit()).body.code).toBe('in-review');
  const me = await api().call('GET', '/api/auth/me', { token: customer.token });
  expect(me.body.organisation.status).toBe('legal-review');

  // The legal review returns it, naming fields; everything is open again.
  const queue = await expert.call('GET', '/registrations?filter={"inReview":true}&sort=["enteredAt","ASC"]');
  expect(queue.body.map((row: { id: string }) => row.id)).toContain(id);
  const back = await expert.decide(id, { decision: 'return', reasons: [{ field: 'sheba', text: 'شبا به نام سازمان نیست' }, { text: 'تصویر روزنامه ناخواناست' }] });
  expect(back.body).toMatchObject({ id, status: 'returned' });
  const returned = (await customer.get()).body;
  expect(returned).toMatchObject({ status: 'returned', stage: 'legal', reviews: [{ stage: 'legal', decision: 'return', reasons: [{ field: 'sheba', text: 'شبا به نام سازمان نیست' }, {}] }] });
  expect(returned.openFields).toContain('address');
  expect(JSON.stringify(returned)).not.toContain('جعفری');
  expect((await customer.save({ sheba: 'IR160120000000001234567890' })).status).toBe(200);
  const newGazette = (await customer.upload('gazette', await picture('#3c3'))).body;
  expect((await customer.submit()).status).toBe(202);

  // Approved: the purchase request comes next; the same expert may not give the final approval.
  expect((await expert.decide(id, { decision: 'approve' })).body.status).toBe('legal-approved');
  expect((await customer.save({ city: 'کرج' })).body.code).toBe('wrong-state');
  expect((await customer.askPurchase()).body).toMatchObject({ status: 'purchase-review', stage: 'purchase' });
  const same = await expert.decide(id, { decision: 'approve' });
  expect([same.status, same.body.code]).toEqual([409, 'same-reviewer']);

  // The second review names a field: only that is open, and both reviews follow again.
  expect((await second.decide(id, { decision: 'return', reasons: [{ field: 'postalCode', text: 'کد پستی با نشانی نمی‌خواند' }] })).body.status).toBe('returned');
  const named = (await customer.get()).body;
  expect(named).toMatchObject({ status: 'returned', stage: 'purchase', openFields: ['postalCode'] });
  const closed = await customer.save({ ...named.legalInformation, city: 'کرج', postalCode: '1966843113' });
  expect([closed.status, closed.body.code, closed.body.errors[0].field]).toEqual([409, 'field-closed', 'city']);
  expect((await customer.upload('gazette')).body.code).toBe('field-closed');
  expect((await customer.askPurchase()).body.code).toBe('wrong-state');
  expect((await customer.save({ ...named.legalInformation, postalCode: '1966843113' })).status).toBe(200);
  expect((await customer.submit()).body).toMatchObject({ status: 'legal-review', stage: 'legal' });
  expect((await second.decide(id, { decision: 'approve' })).body.status).toBe('legal-approved');
  expect((await customer.askPurchase()).status).toBe(202);

  // One that names no field asks for the purchase request only. Now the first expert is the other person.
  expect((await expert.decide(id, { decision: 'return', reasons: [{ text: 'لطفاً شرایط خرید را با مدیر خود هماهنگ کنید' }] })).body.status).toBe('returned');
  expect((await customer.get()).body).toMatchObject({ status: 'returned', stage: 'purchase', openFields: [] });
  expect((await customer.save({ city: 'کرج' })).body.code).toBe('field-closed');
  expect((await customer.submit()).body.code).toBe('wrong-state');
  expect((await customer.askPurchase()).status).toBe(202);
  expect((await second.decide(id, { decision: 'approve' })).body.code).toBe('same-reviewer');
  expect((await expert.decide(id, { decision: 'approve' })).body).toMatchObject({ status: 'active' });

  const active = (await customer.get()).body;
  expect(active).toMatchObject({ status: 'active', openFields: [], legalInformation: { organisationName: DETAILS.organisationName, postalCode: '1966843113' } });
  expect(active.documents.map((document: { id: string }) => document.id)).toContain(newGazette.id);
  const now = await api().call('GET', '/api/auth/me', { token: customer.token });
  expect(now.body.organisation).toMatchObject({ name: DETAILS.organisationName, status: 'active' });
  expect(now.body.permissions).toContain('orders:write');

  // The whole story in one record.
  const record = await expert.record(id);
  expect(record.decisions.map((one: { decision: string; decidedBy: string }) => `${one.decision} ${one.decidedBy}`)).toEqual([
    'return سارا جعفری', 'approve سارا جعفری', 'return امیر رستمی', 'approve امیر رستمی', 'return سارا جعفری', 'approve سارا جعفری',
  ]);
  expect(record.submissions.map((one: { stage: string; changed: string[] }) => [one.stage, ...one.changed])).toEqual([
    ['legal'], ['legal', 'sheba'], ['purchase'], ['legal', 'postalCode'], ['purchase'], ['purchase'],
  ]);
  expect(record.checks.every(({ ok }: { ok: boolean }) => ok)).toBe(true);
  expect(record.documents.filter((one: { kind: string; removedAt: string | null }) => one.kind === 'gazette')).toHaveLength(2);
  expect(record.submissions[0].terms).toMatchObject({ kind: 'registration', version: '1', address: expect.stringMatching(/127\.0\.0\.1|::1/) });
  const told = await api().db.query<{ kind: string }>('select kind from messages where organisation_id = $1 order by created_at', [customer.organisationId]);
  expect(told.map(({ kind }) => kind)).toEqual([
    'registration-returned', 'registration-legal-approved', 'registration-returned', 'registration-legal-approved', 'registration-returned', 'registration-approved',
  ]);
  const [sms] = await api().db.query<{ n: number }>(`select count(*)::int as n from notices where organisation_id = $1`, [customer.organisationId]);
  expect(sms?.n).toBe(6);
  const audit = await api().db.query<{ action: string }>(`select action from audit_events where subject = $1 order by at`, [`registration/${id}`]);
  expect(audit.map(({ action }) => action.replace('registration.', ''))).toEqual([
    'submit-legal', 'return', 'submit-legal', 'approve', 'submit-purchase', 'return', 'submit-legal', 'approve', 'submit-purchase', 'return', 'submit-purchase', 'approve',
  ]);
});

it('a rejected application stays as it was, and is begun anew from what it held', async () => {
  const customer = await applicant(api());
  await customer.fillIn();
  const { id } = (await customer.submit()).body;
  expect((await reviewer(api(), 'expert').decide(id, { decision: 'reject', reasons: [{ text: 'سازمان منحل شده است' }] })).body.status).toBe('rejected');
  expect((await customer.get()).body).toMatchObject({ status: 'rejected', openFields: [], reviews: [{ decision: 'reject' }] });
  for (const answer of [await customer.save({ city: 'کرج' }), await customer.submit(), await customer.call('POST', '/changes', {})]) expect(answer.body.code).toBe('wrong-state');

  const again = await customer.call('POST', '/reopen');
  expect(again.status).toBe(201);
  expect(again.body).toMatchObject({ status: 'draft', stage: 'legal', reviews: [], legalInformation: { nationalId: '14001234562' }, earlier: [{ id, status: 'rejected' }] });
  expect(again.body.id).not.toBe(id);
  expect(again.body.documents).toHaveLength(2);
  expect((await customer.call('POST', '/reopen')).body.code).toBe('application-open');
  expect((await customer.submit()).body.status).toBe('legal-review');
  const [organisation] = await api().db.query<{ status: string }>('select registration_status as status from organisations where id = $1', [customer.organisationId]);
  expect(organisation?.status).toBe('legal-review');
});
