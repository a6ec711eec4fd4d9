import { describe, expect, it } from 'vitest';
import { useApi } from '../support/use-api.ts';
import { applicant, reviewer, type Applicant } from './applicant.ts';

const api = useApi();

async function activeOrganisation(): Promise<Applicant> {
  const customer = await applicant(api());
  await customer.fillIn();
  const { id } = (await customer.submit()).body;
  await reviewer(api(), 'expert').decide(id, { decision: 'approve' });
  await customer.askPurchase();
  const done = await reviewer(api(), 'secondExpert').decide(id, { decision: 'approve' });
  if (done.body.status !== 'active') throw new Error(done.text);
  return customer;
}

const inForce = async ({ organisationId }: Applicant) => {
  const [row] = await api().db.query<{ status: string; name: string; legal: Record<string, unknown> }>(
    'select registration_status as status, name, legal_information as legal from organisations where id = $1', [organisationId]);
  return row!;
};

describe('an active organisation changes its details', () => {
  it('by a request; the old ones stay in force until one expert has approved', async () => {
    const customer = await activeOrganisation();
    expect((await customer.save({ city: 'کرج' })).body.code).toBe('wrong-state');
    const begun = await customer.call('POST', '/changes', {});
    expect(begun.status).toBe(201);
    expect(begun.body).toMatchObject({ status: 'active', legalInformation: { city: 'تهران' }, change: { kind: 'change', status: 'draft', legalInformation: { city: 'تهران' } } });
    expect(begun.body.change.documents).toHaveLength(2);
    expect((await customer.call('POST', '/changes', {})).body.code).toBe('application-open');
    expect((await customer.submit()).body.errors[0].code).toBe('nothing-changed');
    expect((await customer.save({ city: 'کرج', organisationName: 'مهر آفرین نو' })).body.change).toMatchObject({ legalInformation: { city: 'کرج' } });
    const { change } = (await customer.submit()).body;
    expect(change).toMatchObject({ status: 'legal-review', stage: 'legal' });
    expect((await customer.save({ city: 'قم' })).body.code).toBe('in-review');
    expect(await inForce(customer)).toMatchObject({ status: 'active', legal: { city: 'تهران' } });

    const record = await reviewer(api(), 'expert').record(change.id);
    expect(record).toMatchObject({ kind: 'change', changed: ['organisationName', 'city'], legalInForce: { city: 'تهران' } });
    expect((await reviewer(api(), 'expert').decide(change.id, { decision: 'approve' })).body.status).toBe('active');
    expect(await inForce(customer)).toMatchObject({ status: 'active', name: 'مهر آفرین نو', legal: { city: 'کرج' } });
    const after = (await customer.get()).body;
    expect(after).toMatchObject({ status: 'active', legalInformation: { city: 'کرج' }, earlier: [{ id: change.id, kind: 'change', status: 'active' }] });
    expect(after.change).toBeUndefined();
  });

  it.each([
    ['sheba', { sheba: 'IR160120000000001234567890' }], ['nationalId', { nationalId: '14000000120' }], ['signatory', { signatory: { fullName: 'بابک نادری' } }],
  ])('%s needs a second person, and a return of the second opens what it named', async (_field, edit) => {
    const customer = await activeOrganisation();
    const { change } = (await customer.call('POST', '/changes', { ...edit, acceptedTermsVersion: '1' })).body;
    expect(change).toMatchObject({ status: 'legal-review', stage: 'legal' });
    const [expert, second] = [reviewer(api(), 'expert'), reviewer(api(), 'secondExpert')];
    expect((await expert.decide(change.id, { decision: 'approve' })).body.status).toBe('legal-review');
    expect((await customer.get()).body.change).toMatchObject({ status: 'legal-review', stage: 'second' });
    expect((await expert.decide(change.id, { decision: 'approve' })).body.code).toBe('same-reviewer');
    const before = await inForce(customer);
    expect((await second.decide(change.id, { decision: 'return', reasons: [{ field: 'documents', text: 'روزنامه رسمی تازه لازم است' }] })).status).toBe(200);
    const returned = (await customer.get()).body;
    expect(returned).toMatchObject({ status: 'active', change: { status: 'returned', stage: 'second', openFields: ['documents.gazette', 'documents.signatory-card', 'documents.other'] } });
    expect((await customer.save({ city: 'قم' })).body.code).toBe('field-closed');
    expect((await customer.upload('gazette')).status).toBe(201);
    expect((await customer.submit()).body.change.status).toBe('legal-review');
    await second.decide(change.id, { decision: 'approve' });
    expect(await inForce(customer)).toEqual(before);
    expect((await expert.decide(change.id, { decision: 'approve' })).body.status).toBe('active');
    expect((await inForce(customer)).legal).toMatchObject(edit);
  });

  it('one that is rejected changes nothing, and another may follow', async () => {
    const customer = await activeOrganisation();
    const { change } = (await customer.call('POST', '/changes', { city: 'کرج', acceptedTermsVersion: '1' })).body;
    await reviewer(api(), 'expert').decide(change.id, { decision: 'reject', reasons: [{ text: 'نشانی نادرست است' }] });
    expect(await inForce(customer)).toMatchObject({ status: 'active', legal: { city: 'تهران' } });
    expect((await customer.call('POST', '/reopen')).body.code).toBe('wrong-state');
    expect((await customer.call('POST', '/changes', { city: 'قم' })).status).toBe(201);
  });

  it('a wrong one is not even begun', async () => {
    const customer = await activeOrganisation();
    expect((await customer.call('POST', '/changes', { nationalId: '14001234563' })).status).toBe(422);
    expect((await customer.call('POST', '/changes', { acceptedTermsVersion: '1' })).body.errors[0].code).toBe('nothing-changed');
    expect((await customer.call('POST', '/changes', { city: 'قم', acceptedTermsVersion: '9' })).body.code).toBe('terms-changed');
    expect((await customer.get()).body.change).toBeUndefined();
  });
});

it('buyer and viewer read the application, only an owner writes it', async () => {
  for (const person of ['buyer', 'viewer'] as const) {
    const token = await api().tokenOf(person);
    expect((await api().call('GET', '/api/portal/registration', { token })).status).toBe(200);
    for (const path of ['/submit', '/purchase-request', '/changes', '/reopen']) {
      expect((await api().call('POST', `/api/portal/registration${path}`, { token, body: {} })).body.code, path).toBe('forbidden');
    }
    expect((await api().call('PUT', '/api/portal/registration', { token, body: {} })).body.code).toBe('forbidden');
  }
});
