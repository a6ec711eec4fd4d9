import { describe, expect, it } from 'vitest';
import { applicant, reviewer, versionOf } from '../registration/applicant.ts';
import { useApi } from '../support/use-api.ts';

const api = useApi();

async function inReview(): Promise<string> {
  const customer = await applicant(api());
  await customer.fillIn();
  return (await customer.submit()).body.id as string;
}

describe('applications', () => {
  it('are decided many at once, each by itself', async () => {
    const [one, two, stale] = [await inReview(), await inReview(), await inReview()];
    const expert = reviewer(api(), 'expert');
    const items = await Promise.all([one, two, stale].map(async (id) => ({ id, expectedVersion: id === stale ? 99 : await versionOf(api(), id) })));
    const answer = await expert.call('POST', '/registrations/bulk-decision', { decision: 'approve', items });
    expect(answer.body.results).toMatchObject([{ id: one, ok: true }, { id: two, ok: true }, { id: stale, ok: false, code: 'already-decided' }]);
    expect(await expert.record(one)).toMatchObject({ status: 'legal-approved' });
    expect(await expert.record(stale)).toMatchObject({ status: 'legal-review' });
    const again = await expert.call('POST', '/registrations/bulk-decision', { decision: 'approve', items });
    expect(again.body.results.every(({ ok }: { ok: boolean }) => !ok)).toBe(true);
    const unreasoned = await expert.call('POST', '/registrations/bulk-decision', { decision: 'reject', items: [{ id: stale, expectedVersion: await versionOf(api(), stale) }] });
    expect(unreasoned.body.results).toMatchObject([{ ok: false, code: 'validation' }]);
    expect(await expert.record(stale)).toMatchObject({ status: 'legal-review' });
  });

  it('are taken in hand by one expert, which the list shows, until they are decided', async () => {
    const id = await inReview();
    const [expert, second] = [reviewer(api(), 'expert'), reviewer(api(), 'secondExpert')];
    const both = await Promise.all([expert, second].map(({ call }) => call('POST', `/registrations/${id}/claim`)));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const refused = both.find(({ status }) => status === 409);
    expect(refused?.body).toMatchObject({ code: 'already-claimed', claimedBy: both.find(({ status }) => status === 200)?.body.claimedBy });
    expect(await expert.record(id)).toMatchObject({ claimedBy: refused?.body.claimedBy });
    expect((await expert.decide(id, { decision: 'approve' })).status).toBe(200);
    expect(await expert.record(id)).toMatchObject({ claimedBy: null });
    expect((await expert.call('POST', `/registrations/${id}/claim`)).body).toMatchObject({ status: 409, code: 'wrong-state' });
  });

  it('have a story: handed in, called, returned with reasons, by name', async () => {
    const id = await inReview();
    const expert = reviewer(api(), 'expert');
    await expert.call('POST', `/registrations/${id}/calls`, { at: new Date().toISOString(), outcome: 'no-answer', note: 'پاسخ ندادند' });
    await expert.call('POST', '/notes', { subjectKind: 'registration', subjectId: id, text: 'فردا دوباره' });
    await expert.decide(id, { decision: 'return', reasons: [{ field: 'nationalId', text: 'با مدارک یکی نیست' }] });
    const { body } = await expert.call('GET', `/registrations/${id}/timeline`);
    const story = (body.entries as { kind: string; action: string; by: string | null; detail: object }[]).map(({ kind, action, by }) => [kind, action, by]);
    expect(story).toEqual(expect.arrayContaining([
      ['submission', 'legal', 'ناهید رضایی'], ['call', 'no-answer', 'سارا جعفری'], ['note', 'note', 'سارا جعفری'], ['decision', 'return', 'سارا جعفری'],
    ]));
    expect(story.filter(([, action]) => action === 'registration.return')).toEqual([]);
    expect(JSON.stringify(body)).toContain('با مدارک یکی نیست');
    const { body: dashboard } = await expert.call('GET', '/dashboard');
    expect(dashboard.queues.map(({ name }: { name: string }) => name)).toContain('registrations');
    const { body: found } = await expert.call('GET', `/search?q=${id}`);
    expect(found.results).toMatchObject([{ list: 'registrations', id }]);
  });
});
