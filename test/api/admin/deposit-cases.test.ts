import { randomBytes, randomInt } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { seedBanks } from '../../../database/banks/seed-banks.ts';
import type { DemoStaff } from '../../../database/demo/people.ts';
import { submitDeposit } from '../../../database/deposits/submit-deposit.ts';
import { readTimeline } from '../../../database/timeline/read-timeline.ts';
import { useApi } from '../support/use-api.ts';

const api = useApi();
let account = '';
beforeAll(async () => {
  await seedBanks(api().db);
  const [row] = await api().db.query<{ id: string }>(
    `insert into company_accounts (bank_code, number, sheba, holder) values ('mellat', '1234567890', 'IR160120000000001234567890', 'شرکت') returning id`);
  account = row?.id ?? '';
});

/** A slip of the demo organisation, waiting for finance. */
async function slip(amount: bigint): Promise<{ id: string; version: number }> {
  const { db } = api();
  const organisationId = await api().organisationOf('customer');
  const [user] = await db.query<{ id: string }>(`select id from users where organisation_id = $1 and role = 'owner' limit 1`, [organisationId]);
  const { id } = await db.transaction((tx) => submitDeposit(db, tx, {
    organisationId, userId: user?.id ?? '',
    entry: {
      amount, paidOn: { year: 1405, month: 9, day: 1 }, bank: 'mellat', companyAccountId: account, method: 'branch',
      trackingNumber: String(randomInt(1, 281_474_976_710_655)), payer: 'شرکت نمونه',
    },
    slip: { name: 'slip.png', mediaType: 'image/png', bytes: randomBytes(64) },
  }));
  const [row] = await db.query<{ version: number }>('select version from deposits where id = $1', [id]);
  return { id, version: row?.version ?? 0 };
}

const decide = async (person: DemoStaff, body: object) =>
  api().call('POST', '/api/admin/deposits/bulk-decision', { token: await api().tokenOf(person), body });
const statusOf = async (id: string) => (await api().db.query<{ status: string }>('select status from deposits where id = $1', [id]))[0]?.status;

describe('slips', () => {
  it('are approved many at once, each with its own amount and by itself', async () => {
    const [good, wrong, unread, large] = [await slip(2_000_000n), await slip(3_000_000n), await slip(4_000_000n), await slip(2_000_000_000n)];
    const before = await api().call('GET', '/api/portal/credit', { token: await api().tokenOf('customer') });
    const items = [[good, '2000000'], [wrong, '300000'], [unread, undefined], [large, '2000000000']] as const;
    const answer = await decide('finance', {
      decision: 'approve', items: items.map(([{ id, version }, slipAmount]) => ({ id, expectedVersion: version, slipAmount })),
    });
    expect(answer.body.results).toMatchObject([
      { id: good.id, ok: true }, { id: wrong.id, ok: false, code: 'amount-differs' }, { id: unread.id, ok: false, code: 'validation' }, { id: large.id, ok: true },
    ]);
    expect(await Promise.all([good, wrong, unread, large].map(({ id }) => statusOf(id)))).toEqual(['approved', 'in-review', 'in-review', 'second-review']);
    const after = await api().call('GET', '/api/portal/credit', { token: await api().tokenOf('customer') });
    expect(BigInt(after.body.available as string) - BigInt(before.body.available as string)).toBe(2_000_000n);
    const again = await decide('finance', { decision: 'approve', items: [{ id: large.id, expectedVersion: large.version + 1, slipAmount: '2000000000' }] });
    expect(again.body.results).toMatchObject([{ ok: false, code: 'same-reviewer' }]);

    const { entries } = await readTimeline(api().db, { list: 'deposits', id: good.id, subjects: ['deposit'] });
    expect(entries.map(({ kind, action }) => [kind, action])).toEqual(expect.arrayContaining([['submission', 'slip'], ['decision', 'approve'], ['message', 'deposit-approved']]));
  });

  it('are returned with a reason that stands once, and only by finance', async () => {
    const one = await slip(5_000_000n);
    const items = [{ id: one.id, expectedVersion: one.version }];
    expect((await decide('finance', { decision: 'return', items })).body.results).toMatchObject([{ ok: false, code: 'validation' }]);
    // What nobody can see tells the customer nothing.
    const unseen = await decide('finance', { decision: 'return', reason: '\u200b\u200c\u200d\u2060', items });
    expect(unseen.body).toMatchObject({ status: 422, errors: [{ field: 'reason', code: 'too-short' }] });
    const alone = await api().call('POST', `/api/admin/deposits/${one.id}/decision`, { token: await api().tokenOf('finance'), body: { decision: 'reject', reason: '\u200b\u200c\u200d\u2060', expectedVersion: one.version } });
    expect(alone.body).toMatchObject({ status: 422, errors: [{ field: 'reason', code: 'too-short' }] });
    expect(await statusOf(one.id)).toBe('in-review');
    for (const person of ['expert', 'operations', 'admin'] as const) expect((await decide(person, { decision: 'return', reason: 'ناخواناست', items })).status).toBe(403);
    expect((await decide('finance', { decision: 'return', reason: 'ناخواناست', items })).body.results).toMatchObject([{ ok: true }]);
    expect(await statusOf(one.id)).toBe('returned');
  });

  it('show in the list who has one in hand, until it is decided; are found by tracking number', async () => {
    const one = await slip(6_000_000n);
    const get = async (path: string) => (await api().call('GET', `/api/admin/${path}`, { token: await api().tokenOf('finance') })).body;
    const listed = (filter: object) => get(`deposits?filter=${encodeURIComponent(JSON.stringify({ id: one.id, ...filter }))}`);
    expect(await listed({ claimed: false })).toMatchObject([{ id: one.id, claimedBy: null, claimedById: null }]);
    const taken = await api().call('POST', `/api/admin/deposits/${one.id}/claim`, { token: await api().tokenOf('finance') });
    expect(taken.status).toBe(200);
    const [row] = await api().db.query<{ by: string; tracking: string }>(
      `select k.claimed_by as by, d.tracking_number as tracking from review_claims k join deposits d on d.id = k.subject_id where d.id = $1`, [one.id]);
    expect(await listed({ claimed: true, claimedById: row?.by })).toMatchObject([{ claimedBy: taken.body.claimedBy, claimedById: row?.by }]);
    expect(await listed({ claimed: false })).toEqual([]);
    const second = await api().call('POST', `/api/admin/deposits/${one.id}/claim`, { token: await api().tokenOf('secondFinance') });
    expect(second).toMatchObject({ status: 409, body: { code: 'already-claimed', claimedBy: taken.body.claimedBy } });

    expect((await get(`search?q=${row?.tracking}`)).results).toEqual(expect.arrayContaining([expect.objectContaining({ id: one.id })]));
    await decide('secondFinance', { decision: 'reject', reason: 'فیش از آن ما نیست', items: [{ id: one.id, expectedVersion: one.version }] });
    expect(await get(`deposits/${one.id}`)).toMatchObject({ status: 'rejected', claimedBy: null });
  });
});
