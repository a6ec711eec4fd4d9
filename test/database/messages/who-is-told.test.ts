import { beforeAll, describe, expect, it } from 'vitest';
import { tellCustomers } from '../../../database/messages/tell-customers.ts';
import { tellStaff } from '../../../database/messages/tell-staff.ts';
import { CUSTOMER_NOTICES, STAFF_NOTICES, type CustomerNotice, type CustomerRule, type StaffNotice, type StaffRule } from '../../../domain/notices/who-is-told.ts';
import { useWorld } from '../support/world.ts';

const world = useWorld();

/** The table *who is told* of the domain, row by row, in the words that people use. */
const DOMAIN: { events: (CustomerNotice | StaffNotice)[]; who: string[]; how: string[] }[] = [
  { events: ['registration-returned', 'registration-legal-approved', 'registration-approved', 'registration-rejected', 'registration-reminder', 'registration-expiring'], who: ['owner', 'second owner'], how: ['message', 'sms'] },
  { events: ['deposit-approved', 'deposit-returned', 'deposit-rejected', 'deposit-reminder', 'payment-credited', 'payment-reversed'], who: ['maker', 'owner', 'second owner'], how: ['message', 'sms'] },
  { events: ['order-confirmed', 'run-finished', 'price-changed'], who: ['maker', 'owner', 'second owner'], how: ['message'] },
  { events: ['run-waiting-for-credit', 'run-failed', 'run-missed'], who: ['maker', 'owner', 'second owner'], how: ['message', 'sms'] },
  // Who asked has to mend it; the domain's table names owners alone (docs/decisions.md).
  { events: ['approval-returned'], who: ['maker', 'owner', 'second owner'], how: ['message', 'sms'] },
  { events: ['approval-asked', 'limit-reached', 'low-balance', 'run-not-payable'], who: ['owner', 'second owner'], how: ['message', 'sms'] },
  { events: ['password-changed', 'mobile-changed', 'api-key-created'], who: ['maker', 'owner', 'second owner'], how: ['sms'] },
  { events: ['event-reminder'], who: ['maker'], how: ['message', 'sms'] },
  { events: ['new-in-queue', 'late-in-queue', 'escalated', 'second-approval-due'], who: ['expert'], how: ['bell'] },
  { events: ['float-low', 'breaker-open', 'audit-difference', 'statement-difference'], who: ['operations', 'finance', 'supervisor'], how: ['bell', 'sms'] },
];
const rows = DOMAIN.flatMap(({ events, who, how }) => events.map((event) => ({ event, who, how })));

const ids: Record<string, string> = {};
let organisationId = '';

async function person(name: string, role: string, organisation: string | null, { mobile = true, disabled = false } = {}): Promise<void> {
  const n = Object.keys(ids).length;
  const [row] = await world().db.query<{ id: string }>(
    `insert into users (organisation_id, role, username, mobile, first_name, last_name, disabled_at)
     values ($1, $2, $3, $4, 'نام', 'نام', case when $5 then now() end) returning id`,
    [organisation, role, `person-${n}`, mobile ? `+98912000${String(n).padStart(4, '0')}` : null, disabled]);
  ids[name] = row!.id;
}

beforeAll(async () => {
  const { db } = world();
  const organisation = async () => (await db.query<{ id: string }>(`insert into organisations (name) values ('سازمان') returning id`))[0]!.id;
  organisationId = await organisation();
  await person('owner', 'owner', organisationId);
  await person('second owner', 'owner', organisationId);
  await person('maker', 'buyer', organisationId);
  await person('bystander', 'buyer', organisationId);
  await person('viewer', 'viewer', organisationId);
  await person('owner who was disabled', 'owner', organisationId, { disabled: true });
  await person('owner of another organisation', 'owner', await organisation());
  for (const role of ['expert', 'finance', 'operations', 'supervisor', 'admin']) await person(role, role, null);
  await person('finance without a telephone', 'finance', null, { mobile: false });
  await person('operations who left', 'operations', null, { disabled: true });
});

const nameOf = (id: string) => Object.keys(ids).find((name) => ids[name] === id) ?? id;
const sorted = (names: readonly string[]) => [...names].sort();

/** Who got what because of this key. */
async function told(key: string) {
  const { db } = world();
  const people = async (sql: string) => sorted((await db.query<{ who: string }>(sql, [`%${key}%`])).map(({ who }) => nameOf(who)));
  return {
    messages: await people('select user_id as who from messages where deduplication_key like $1'),
    sms: await people('select user_id as who from notices where deduplication_key like $1'),
    bell: await people('select role as who from notifications where deduplication_key like $1'),
  };
}

async function tell(event: string, key: string): Promise<void> {
  const { db } = world();
  await db.transaction((tx) => (Object.hasOwn(CUSTOMER_NOTICES, event)
    ? tellCustomers(db, tx, { organisationId, kind: event as CustomerNotice, madeBy: ids['maker'], title: 'خبر', body: 'خبری هست', deduplicationKey: key })
    : tellStaff(db, tx, { event: event as StaffNotice, roles: ['expert'], title: 'خبر', link: `/${key}`, deduplicationKey: key })));
}

describe('who is told', () => {
  it.each(rows)('$event', async ({ event, who, how }) => {
    const key = `walk:${event}`;
    await tell(event, key);
    const expected = { messages: how.includes('message') ? sorted(who) : [], sms: how.includes('sms') ? sorted(who) : [], bell: how.includes('bell') ? sorted(who) : [] };
    expect(await told(key)).toEqual(expected);
    await tell(event, key);
    expect(await told(key), 'told again').toEqual(expected);
    const starts = await world().db.query<{ n: number }>(
      `select count(*)::int as n from outbox o join notices n on o.workflow_id = 'notification/' || n.id
         where n.deduplication_key like $1 and o.kind = 'start' and o.workflow = 'notification'`, [`%${key}%`]);
    expect(starts).toEqual([{ n: expected.sms.length }]);
  });

  it('has a row for everything that can be told, and no channel twice', () => {
    const ours = ['registration-expired', 'call-back-due', 'credit-adjusted', 'run-cancelled', 'webhook-failed', 'webhook-disabled'];
    expect(sorted(rows.map(({ event }) => event).concat(ours as CustomerNotice[]))).toEqual(sorted([...Object.keys(CUSTOMER_NOTICES), ...Object.keys(STAFF_NOTICES)]));
    const rules: (CustomerRule | StaffRule)[] = [...Object.values(CUSTOMER_NOTICES), ...Object.values(STAFF_NOTICES)];
    for (const { by } of rules) expect(new Set<string>(by).size).toBe(by.length);
  });

  it('a maker who is an owner is told once; where nobody made it, the owners are', async () => {
    const { db } = world();
    const news = { organisationId, kind: 'run-failed', title: 'خبر', body: 'خبری هست' } as const;
    await db.transaction((tx) => tellCustomers(db, tx, { ...news, madeBy: ids['owner'], deduplicationKey: 'owner-made' }));
    expect((await told('owner-made')).messages).toEqual(['owner', 'second owner']);
    await db.transaction((tx) => tellCustomers(db, tx, { ...news, deduplicationKey: 'nobody-made' }));
    expect((await told('nobody-made')).sms).toEqual(['owner', 'second owner']);
  });

  it('a maker of another organisation hears nothing', async () => {
    const { db } = world();
    await db.transaction((tx) => tellCustomers(db, tx, {
      organisationId, kind: 'deposit-approved', madeBy: ids['owner of another organisation'], title: 'خبر', body: 'خبری هست', deduplicationKey: 'foreign-maker',
    }));
    expect((await told('foreign-maker')).messages).toEqual(['owner', 'second owner']);
  });

  it('what is rolled back was never told', async () => {
    const { db } = world();
    await db.transaction(async (tx) => {
      await tellCustomers(db, tx, { organisationId, kind: 'run-failed', title: 'خبر', body: 'خبری هست', deduplicationKey: 'undone' });
      throw new Error('undone');
    }).catch(() => undefined);
    expect(await told('undone')).toEqual({ messages: [], sms: [], bell: [] });
  });

  it('an alarm that comes and goes rings each time, and goes to a telephone once an hour', async () => {
    const { db } = world();
    for (const occasion of ['a', 'b', 'c']) {
      await db.transaction((tx) => tellStaff(db, tx, { event: 'breaker-open', title: 'قطع', link: '/operators/9', deduplicationKey: `flap:${occasion}` }));
    }
    expect((await told('flap:')).bell).toHaveLength(9);
    const [row] = await db.query<{ n: number }>(`select count(*)::int as n from notices where deduplication_key like 'alarm:breaker-open:/operators/9:%'`);
    // The hour may have turned between two of them.
    expect([3, 6]).toContain(row?.n);
  });

  it('a queue without a role is refused', async () => {
    const { db } = world();
    await expect(db.transaction((tx) => tellStaff(db, tx, { event: 'escalated', title: 'خبر', deduplicationKey: 'nobody' }))).rejects.toThrow(/whose queue/);
  });
});
