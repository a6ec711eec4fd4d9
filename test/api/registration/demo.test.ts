import sharp from 'sharp';
import { expect, it } from 'vitest';
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
