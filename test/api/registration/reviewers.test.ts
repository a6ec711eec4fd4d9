import { describe, expect, it } from 'vitest';
import type { DemoStaff } from '../../../database/demo/people.ts';
import { useApi } from '../support/use-api.ts';
import { applicant, reviewer, versionOf, type Applicant } from './applicant.ts';

const api = useApi();

async function inReview(more = {}): Promise<{ customer: Applicant; id: string }> {
  const customer = await applicant(api());
  await customer.fillIn(more);
  return { customer, id: (await customer.submit()).body.id as string };
}

const decisionsOf = (id: string) => api().db.query('select decision from registration_decisions where registration_id = $1', [id]);

describe('two reviewers', () => {
  it('of 50 decisions at once one counts, and the others are told whose', async () => {
    const { id } = await inReview();
    const expectedVersion = await versionOf(api(), id);
    const people: DemoStaff[] = ['expert', 'secondExpert'];
    await Promise.all(people.map((person) => api().tokenOf(person)));
    const answers = await Promise.all(Array.from({ length: 50 }, (_, n) =>
      reviewer(api(), people[n % 2]!).decide(id, { decision: n % 3 === 0 ? 'reject' : 'approve', reasons: [{ text: 'دلیل دارد' }], expectedVersion })));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    for (const { status, body } of answers.filter((answer) => answer.status !== 200)) {
      expect([status, body.code]).toEqual([409, 'already-decided']);
      expect(body.decidedBy).toMatch(/سارا جعفری|امیر رستمی/);
      expect(Date.parse(body.decidedAt as string)).toBeGreaterThan(Date.now() - 60_000);
    }
    expect(await decisionsOf(id)).toHaveLength(1);
  });

  it('one who read an older version is told so, also by a repeated click', async () => {
    const { customer, id } = await inReview();
    const expert = reviewer(api(), 'expert');
    const expectedVersion = await versionOf(api(), id);
    expect((await expert.decide(id, { decision: 'return', reasons: [{ text: 'ناخواناست' }], expectedVersion })).status).toBe(200);
    expect((await expert.decide(id, { decision: 'return', reasons: [{ text: 'ناخواناست' }], expectedVersion })).body.code).toBe('already-decided');
    expect((await expert.decide(id, { decision: 'approve' })).body.code).toBe('wrong-state');
    await customer.submit();
    const stale = await reviewer(api(), 'secondExpert').decide(id, { decision: 'approve', expectedVersion });
    expect([stale.status, stale.body.code, stale.body.decidedBy]).toEqual([409, 'already-decided', 'سارا جعفری']);
    expect((await customer.get()).body.status).toBe('legal-review');
  });

  it('two owners who submit at once, and one who repeats with a key, hand in once', async () => {
    const customer = await applicant(api());
    await customer.fillIn();
    const answers = await Promise.all(Array.from({ length: 10 }, () => customer.submit()));
    expect(answers.map(({ status }) => status).sort()).toEqual([202, ...Array.from({ length: 9 }, () => 409)]);
    const other = await applicant(api());
    await other.fillIn();
    const key = { 'Idempotency-Key': 'submit-1' };
    const first = await other.call('POST', '/submit', { acceptedTermsVersion: '1' }, key);
    const again = await other.call('POST', '/submit', { acceptedTermsVersion: '1' }, key);
    expect([again.status, again.text]).toEqual([202, first.text]);
    const [row] = await api().db.query<{ n: number }>('select count(*)::int as n from registration_submissions where organisation_id = any($1)', [[customer.organisationId, other.organisationId]]);
    expect(row?.n).toBe(2);
  });

  it('two first saves at once begin one application', async () => {
    const customer = await applicant(api());
    const answers = await Promise.all(Array.from({ length: 10 }, (_, n) => customer.save({ city: `شهر ${n}` })));
    expect(new Set(answers.map(({ status, body }) => `${status} ${body.id}`)).size).toBe(1);
  });
});

describe('who reviews', () => {
  it('nobody of finance, operations or admin; a supervisor only what was escalated', async () => {
    const { id } = await inReview();
    for (const person of ['finance', 'operations', 'admin'] as const) {
      expect((await reviewer(api(), person).decide(id, { decision: 'approve' })).body.code).toBe('forbidden');
      expect((await reviewer(api(), person).call('GET', `/registrations/${id}`)).status).toBe(403);
    }
    const supervisor = reviewer(api(), 'supervisor');
    expect((await supervisor.decide(id, { decision: 'approve' })).body.code).toBe('forbidden');
    await api().db.query('update registrations set escalated_at = now(), reminders = 2 where id = $1', [id]);
    expect((await supervisor.call('GET', '/registrations?filter={"escalated":true}')).body).toMatchObject([{ id, late: true }]);
    expect((await supervisor.decide(id, { decision: 'approve' })).body.status).toBe('legal-approved');
  });

  it('nobody their own: neither who made it nor who signs for it', async () => {
    const { id } = await inReview();
    const [expert] = await api().db.query<{ id: string }>(`select id from users where username = 'expert'`);
    await api().db.query(`update users set mobile = '+989123334455' where id = $1`, [expert!.id]);
    expect((await reviewer(api(), 'expert').decide(id, { decision: 'approve' })).body.code).toBe('own-request');
    await api().db.query('update users set mobile = null where id = $1', [expert!.id]);

    const own = await api().db.transaction(async (tx) => {
      const [organisation] = await api().db.query<{ id: string }>(`insert into organisations (name) values ('خودی') returning id`, [], tx);
      const [made] = await api().db.query<{ id: string }>(`insert into registrations (organisation_id, kind, created_by) values ($1, 'initial', $2) returning id`, [organisation!.id, expert!.id], tx);
      const [acceptance] = await api().db.query<{ id: string }>(
        `insert into terms_acceptances (terms_version_id, organisation_id, user_id, registration_id, address)
          select id, $1, $2, $3, '127.0.0.1' from terms_versions limit 1 returning id`, [organisation!.id, expert!.id, made!.id], tx);
      await api().db.query(
        `insert into registration_submissions (registration_id, organisation_id, version, stage, legal, documents, acceptance_id, submitted_by)
          values ($1, $2, 2, 'legal', '{}', '[]', $3, $4) returning id`, [made!.id, organisation!.id, acceptance!.id, expert!.id], tx);
      await api().db.query(`update registrations set status = 'legal-review', version = 2 where id = $1 returning id`, [made!.id], tx);
      return made!.id;
    });
    expect((await reviewer(api(), 'expert').decide(own, { decision: 'approve' })).body.code).toBe('own-request');
    expect((await reviewer(api(), 'secondExpert').decide(own, { decision: 'approve' })).status).toBe(200);
  });

  it('the same national ID in two live applications is a warning to the expert, no error to the applicant', async () => {
    const nationalId = '10380284790';
    const first = await inReview({ nationalId });
    const second = await inReview({ nationalId });
    const expert = reviewer(api(), 'expert');
    const list = await expert.call('GET', `/registrations?filter={"nationalId":"${nationalId}"}`);
    expect(list.body.map(({ duplicateCount }: { duplicateCount: number }) => duplicateCount)).toEqual([1, 1]);
    expect((await expert.record(second.id)).duplicates).toMatchObject([{ organisationId: first.customer.organisationId, status: 'legal-review' }]);
    expect(JSON.stringify((await second.customer.get()).body)).not.toContain(first.customer.organisationId);
    await expert.decide(first.id, { decision: 'reject', reasons: [{ text: 'تکراری است' }] });
    expect((await expert.record(second.id)).duplicates).toEqual([]);
    expect((await expert.decide(second.id, { decision: 'approve' })).status).toBe(200);
  });
});

describe('the database itself refuses', () => {
  const refused = async (statement: string, params: unknown[]) => {
    try {
      await api().db.query(statement, params);
    } catch (error) {
      return (error as { original?: { code?: string } }).original?.code;
    }
    return 'accepted';
  };

  it('a move that needs a decision or a submission and has none, an edit in review, and any change of a closed one', async () => {
    const { customer, id } = await inReview();
    expect(await refused(`update registrations set status = 'active', stage = 'purchase', version = version + 1, closed_at = now() where id = $1 returning id`, [id])).toBe('KR001');
    expect(await refused(`update registrations set status = 'legal-approved', stage = 'purchase', version = version + 1 where id = $1 returning id`, [id])).toBe('KR001');
    expect(await refused(`update registrations set legal = '{}', version = version + 1 where id = $1 returning id`, [id])).toBe('KR001');
    expect(await refused(`update registrations set organisation_id = $2 where id = $1 returning id`, [id, (await applicant(api())).organisationId])).toBe('KR001');
    expect(await refused(`delete from registrations where id = $1 returning id`, [id])).toBe('KR001');
    expect(await refused(`insert into registrations (organisation_id, kind, status, created_by) values ($1, 'initial', 'legal-review', $2) returning id`, [customer.organisationId, customer.userId])).toBe('KR001');
    await reviewer(api(), 'expert').decide(id, { decision: 'reject', reasons: [{ text: 'دلیل دارد' }] });
    expect(await refused(`update registrations set reminders = 1 where id = $1 returning id`, [id])).toBe('KR001');
    expect(await refused(`update registration_decisions set decision = 'approve' where registration_id = $1 returning id`, [id])).toBeDefined();
  });

  it('a second review by the first reviewer, and a decision by no expert', async () => {
    const { customer, id } = await inReview();
    await reviewer(api(), 'expert').decide(id, { decision: 'approve' });
    await customer.askPurchase();
    const insert = (username: string) => refused(
      `insert into registration_decisions (registration_id, organisation_id, version, stage, decision, decided_by)
        select r.id, r.organisation_id, r.version, r.stage, 'approve', u.id from registrations r, users u where r.id = $1 and u.username = $2 returning id`, [id, username]);
    expect(await insert('expert')).toBe('KR002');
    for (const username of ['finance', 'admin', 'supervisor']) expect(await insert(username)).toBe('KR003');
    expect(await refused(
      `insert into registration_decisions (registration_id, organisation_id, version, stage, decision, decided_by)
        select r.id, r.organisation_id, r.version, r.stage, 'approve', $2 from registrations r where r.id = $1 returning id`, [id, customer.userId])).toBe('KR003');
    expect(await insert('expert2')).toBe('accepted');
    expect(await insert('expert2')).toBe('23505');
  });
});
