import sharp from 'sharp';
import { expect, it } from 'vitest';
import { seedLegalDetails } from '../../../database/demo/legal-details.ts';
import { seedApplications } from '../../../database/demo/seed-applications.ts';
import { useApi } from '../support/use-api.ts';
import { reviewer } from './applicant.ts';

const api = useApi();

it('the demo has one application in each review, whatever the number of starts, and they can be decided', async () => {
  await seedApplications(api().db);
  await seedApplications(api().db);
  const expert = reviewer(api(), 'secondExpert');
  const { body } = await expert.call('GET', '/registrations?filter={"inReview":true}&sort=["createdAt","ASC"]');
  expect(body.map(({ status }: { status: string }) => status)).toEqual(['legal-review', 'purchase-review']);
  for (const { id } of body as { id: string }[]) {
    const record = await expert.record(id);
    expect(record.checks.filter(({ ok }: { ok: boolean }) => !ok)).toEqual([]);
    const file = await fetch(`${api().url}/api/admin/documents/${record.documents[0].id}/file`, { headers: { Authorization: `Bearer ${await api().tokenOf('expert')}` } });
    expect(await sharp(Buffer.from(await file.arrayBuffer())).metadata()).toMatchObject({ format: 'png', width: 420, height: 594 });
    expect((await expert.decide(id, { decision: 'approve' })).status).toBe(200);
  }
});

it('a change of a demo organisation’s details begins with all of them, and nothing wrong in them', async () => {
  await seedLegalDetails(api().db);
  for (const person of ['customer', 'otherCustomer'] as const) {
    const token = await api().tokenOf(person);
    const begun = await api().call('POST', '/api/portal/registration/changes', { token, body: {} });
    expect(begun.status, begun.text).toBe(201);
    const record = await reviewer(api(), 'expert').record(begun.body.change.id as string);
    expect(record.checks.filter(({ ok }: { ok: boolean }) => !ok), person).toEqual([]);
    expect(record.checks.length).toBeGreaterThan(7);
    expect(record.changed, person).toEqual([]);
    const saved = await api().call('PUT', '/api/portal/registration', { token, body: { ...record.legalInformation, city: 'کرج' } });
    expect(saved.status, saved.text).toBe(200);
    const refused = await api().call('POST', '/api/portal/registration/submit', { token, body: { acceptedTermsVersion: '1' } });
    expect(refused.body.errors.map(({ field }: { field: string }) => field).filter((field: string) => !field.startsWith('documents.'))).toEqual([]);
  }
});
