import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { createGroup } from '../../../database/groups/create-group.ts';
import { fillOrderFromGroup } from '../../../database/groups/fill-order.ts';
import { applyList } from '../../../database/groups/lists/apply-list.ts';
import { storeList } from '../../../database/groups/lists/store-list.ts';
import { lockGroup } from '../../../database/groups/lock-group.ts';
import { addMember } from '../../../database/groups/members/add-member.ts';
import { removeMember } from '../../../database/groups/members/remove-member.ts';
import { listMembers } from '../../../database/groups/members/list-members.ts';
import { readGroup } from '../../../database/groups/read-group.ts';
import { createOrder } from '../../../database/orders/create-order.ts';
import { lockDraft } from '../../../database/orders/lock-draft.ts';
import { createLineJudge, MAX_MEMBERS_PER_GROUP } from '../../../domain/order-lines/index.ts';
import { useWorld } from '../support/world.ts';

/** The largest group there may be: filled by a list, searched, poured into an order, and not one member larger. */
const world = useWorld();
const SECOND = 1_000;

let organisationId: string;
let userId: string;
let groupId: string;

const mobileOf = (index: number) => `+98912${String(1_000_000 + index)}`;

function listOf(from: number, count: number) {
  const judge = createLineJudge({ kind: 'group' });
  return {
    userId,
    mode: 'append' as const,
    fileName: 'بزرگ.xlsx',
    acceptSameFile: false,
    async *chunks() {
      for (let at = 0; at < count; at += 2_000) {
        yield Array.from({ length: Math.min(2_000, count - at) }, (_, index) =>
          judge.judge(at + index + 2, { mobile: mobileOf(from + at + index), name: `عضو ${from + at + index}`, amount: (from + at + index) % 1_000 === 7 ? 65_000 : 50_000 }));
        await Promise.resolve();
      }
    },
    summary: () => Promise.resolve({ totals: judge.totals(), contentHash: `${from}-${count}` }),
  };
}

const bring = (from: number, count: number) => world().db.transaction(async (tx) => {
  const { db } = world();
  const group = await lockGroup(db, tx, { organisationId, groupId });
  return applyList(db, tx, group, await storeList(db, tx, group, listOf(from, count)), { acceptValidRows: false, acceptSameFile: false });
});

beforeAll(async () => {
  ({ id: organisationId, userId } = await world().organisation());
  groupId = (await world().db.transaction((tx) => createGroup(world().db, tx, { organisationId, userId, name: 'همه' }))).id;
});

describe('a group of a hundred thousand', () => {
  it('comes from one list in a few seconds', { timeout: 60 * SECOND }, async () => {
    const began = performance.now();
    expect(await bring(0, MAX_MEMBERS_PER_GROUP)).toBe(true);
    expect(performance.now() - began).toBeLessThan(20 * SECOND);
    expect(await readGroup(world().db, { organisationId, groupId })).toMatchObject({ memberCount: MAX_MEMBERS_PER_GROUP });
  });

  it('is searched by name and number', async () => {
    const found = await listMembers(world().db, { organisationId, groupId, q: 'عضو ۹۹۹۹۹', sort: { field: 'entry', descending: false }, page: 1, pageSize: 5 });
    expect(found).toMatchObject({ total: 1, items: [{ mobile: mobileOf(99_999) }] });
  });

  it('fills an order in a few seconds, with a verdict for each member that an operator’s rules of today refuse', { timeout: 60 * SECOND }, async () => {
    const { db } = world();
    // Since the list was taken, the operator sells in steps of ten thousand only: 65,000 is no longer sold.
    await db.query(`update operators set step = 10000 where code = 1`);
    const began = performance.now();
    const { upload, applied, orderId } = await db.transaction(async (tx) => {
      const order = await createOrder(db, tx, { organisationId, userId, name: 'همه' });
      const draft = await lockDraft(db, tx, { organisationId, orderId: order.id });
      return { orderId: order.id, ...(await fillOrderFromGroup(db, tx, draft, { userId, groupId, acceptValidRows: true, acceptSameFile: false })) };
    });
    expect(performance.now() - began).toBeLessThan(20 * SECOND);
    expect([applied, upload]).toMatchObject([true, { rows: 100_000, accepted: 99_900, rejected: 100, total: String(99_900 * 50_000) }]);
    expect(await db.query(`select count(*)::int as lines, count(distinct mobile)::int as numbers, sum(amount) as total from order_lines where order_id = $1`, [orderId]))
      .toEqual([{ lines: 99_900, numbers: 99_900, total: String(99_900 * 50_000) }]);
    expect(await db.query(`select distinct codes from upload_rows where upload_id = $1 and verdict = 'rejected'`, [upload.id])).toEqual([{ codes: ['amount-not-allowed'] }]);
  });

  it('takes nobody more, by hand or by list, and the database itself counts too', { timeout: 60 * SECOND }, async () => {
    const { db } = world();
    const add = (mobile: string) => db.transaction((tx) => addMember(db, tx, { organisationId, groupId, member: { mobile } }));
    await expect(add('09351234567')).rejects.toMatchObject({ code: 'group-too-large' });
    await expect(bring(MAX_MEMBERS_PER_GROUP - 5, 10)).rejects.toMatchObject({ code: 'group-too-large' });
    expect(await db.query(`select count(*)::int as n from group_members where group_id = $1`, [groupId])).toEqual([{ n: MAX_MEMBERS_PER_GROUP }]);
    await expect(db.query(`update recipient_groups set member_count = member_count + 1 where id = $1`, [groupId])).rejects.toThrow(/recipient_groups_size/);

    const [first] = await db.query<{ id: string }>(`select id from group_members where group_id = $1 order by id limit 1`, [groupId]);
    await db.transaction((tx) => removeMember(db, tx, { organisationId, groupId, memberId: first?.id ?? '' }));
    await add('09351234567');
  });

  it('has members of its own organisation only, whatever a statement says', async () => {
    const other = await world().organisation();
    await expect(world().db.query(
      `insert into group_members (group_id, organisation_id, mobile) values ($1, $2, '+989121234567')`, [groupId, other.id])).rejects.toThrow(/organisation does not have/);
    await expect(world().db.query(
      `insert into group_members (group_id, organisation_id, mobile) values ($1, $2, '+989121234567')`, [randomUUID(), organisationId])).rejects.toThrow(/does not have/);
    await expect(world().db.query(
      `insert into group_members (group_id, organisation_id, mobile, operator_code) values ($1, $2, '+989121234567', 4)`, [groupId, organisationId])).rejects.toThrow(/operator/);
  });
});
