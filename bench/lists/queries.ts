import { chargeConditions, type ChargeFilter } from '../../database/charges/charge-filter.ts';
import { readCharges } from '../../database/charges/read-charges.ts';
import type { Database } from '../../database/connection.ts';
import { readDashboard } from '../../database/dashboard/read-dashboard.ts';
import { readFilter, readSort } from '../../database/staff-lists/list-request.ts';
import { readList } from '../../database/staff-lists/read-list.ts';
import type { StaffResource } from '../../database/staff-lists/resource.ts';
import { charges } from '../../database/staff-lists/resources/charges.ts';
import { orders } from '../../database/staff-lists/resources/orders.ts';
import { runs } from '../../database/staff-lists/resources/runs.ts';
import type { Seeded } from './seed-charges.ts';

/** One question, as the system answers it and as a person would ask PostgreSQL for the same page and the same total. */
export interface Question {
  name: string;
  /** A first page without a filter: the one that must not get slower with size. */
  firstPage?: true;
  ours(db: Database): Promise<unknown>;
  /** Statements that are sent side by side. */
  bare: { text: string; params: unknown[] }[];
  /** What is asked about the rows of the first statement's answer, after it. */
  bareThen?: string;
}

const first = (question: Question): Question => ({ ...question, firstPage: true });

const SUPERVISOR = { userId: '00000000-0000-0000-0000-000000000000', role: 'supervisor' } as const;
const PER_PAGE = 25;

const CHARGE_COLUMNS = `c.*, r.number, r.order_id, o.name, g.name, p.persian`;
const CHARGE_JOINS = `join products p on p.id = c.product_id join runs r on r.id = c.run_id join orders o on o.id = r.order_id join organisations g on g.id = c.organisation_id`;

interface Asked {
  filter?: Record<string, unknown>;
  sort?: [string, 'ASC' | 'DESC'];
  offset?: number;
  /** The condition that a person would write, with `$1…`. */
  where?: string;
  params?: unknown[];
  /** The total stands stored: nobody counts. */
  stored?: boolean;
}

/** A page of the back office's charges. */
function staffCharges(name: string, { filter = {}, sort = ['id', 'DESC'], offset = 0, where = 'true', params = [], stored = false }: Asked): Question {
  const order = sort[0] === 'id' ? `c.id ${sort[1]}` : `c.line ${sort[1]}, c.id ${sort[1]}`;
  return {
    name: `charges: ${name}`,
    ours: (db) => staffList(db, charges, { filter, sort, offset }),
    bare: [
      { text: `select ${CHARGE_COLUMNS} from charges c ${CHARGE_JOINS} where ${where} order by ${order} limit ${PER_PAGE} offset ${offset}`, params },
      ...(stored ? [{ text: 'select charge_count from runs where id = $1', params }] : [{ text: `select count(*) from (select 1 from charges c where ${where} limit 10001) n`, params }]),
    ],
  };
}

function staffList(db: Database, resource: StaffResource, { filter = {}, sort = ['id', 'DESC'], offset = 0 }: Asked) {
  const read = readFilter(resource, filter);
  return readList(db, resource, SUPERVISOR, { filter: read, sort: readSort(resource, sort[0], sort[1], read), offset, limit: PER_PAGE });
}

/** A page of a customer's run. */
export function chargesOfRun(name: string, { largestRun: runId, counts }: Seeded, filter: ChargeFilter): Question {
  const params: unknown[] = [runId];
  const where = ['c.run_id = $1', ...chargeConditions(filter, params)].join(' and ');
  return {
    name: `a run's charges in the portal: ${name}`,
    ours: (db) => readCharges(db, runId, counts, filter, { page: 1, pageSize: 50 }),
    bare: [
      { text: `select c.*, p.persian from charges c join products p on p.id = c.product_id where ${where} order by c.line, c.item limit 50`, params },
      // A run's own counts are stored; anybody would read them there.
      ...(Object.keys(filter).length === 0 ? [] : [{ text: `select count(*) from charges c where ${where}`, params }]),
    ],
    bareThen: `select a.*, o.kind, o.code, o.final from charge_attempts a left join charge_attempt_outcomes o on o.attempt_id = a.id where a.charge_id = any($1)`,
  };
}

export function questionsAbout(seeded: Seeded): Question[] {
  const { charges: total, largestRun, largestOrganisation, smallestOrganisation, mobile } = seeded;
  const plain = (name: string, filter: Record<string, unknown>, where: string, params: unknown[] = []) => staffCharges(name, { filter, where, params });
  return [
    first(staffCharges('first page', {})),
    staffCharges('deep page', { offset: Math.min(100_000, Math.floor(total / 2)) }),
    first(staffCharges('a run, first page', { filter: { runId: largestRun }, sort: ['line', 'ASC'], where: 'c.run_id = $1', params: [largestRun], stored: true })),
    staffCharges('a run, deep page', { filter: { runId: largestRun }, sort: ['line', 'ASC'], where: 'c.run_id = $1', params: [largestRun], stored: true, offset: Math.min(100_000, Math.floor(total / 10)) }),
    plain('state unknown', { state: 'unknown' }, `c.state = 'unknown'`),
    plain('waits for a person', { waitsForPerson: true }, `c.person_since is not null and c.state <> 'settled'`),
    plain('state waiting', { state: 'waiting' }, `c.state = 'waiting'`),
    plain('status reserved', { status: 'reserved' }, `c.status = 'reserved'`),
    plain('status succeeded', { status: 'succeeded' }, `c.status = 'succeeded'`),
    plain('status failed', { status: 'failed' }, `c.status = 'failed'`),
    plain('status cancelled', { status: 'cancelled' }, `c.status = 'cancelled'`),
    plain('stage inquiring', { stage: 'inquiring' }, `c.state = 'unknown' and c.stage = 'inquiring'`),
    plain('stage retrying (none)', { stage: 'retrying' }, `c.state = 'waiting' and c.stage = 'retrying'`),
    plain('operator 5', { operatorCode: 5 }, 'c.operator_code = 5'),
    plain('PINs', { productType: 'pin-charge' }, `c.product_type = 'pin-charge'`),
    plain('the largest organisation', { organisationId: largestOrganisation }, 'c.organisation_id = $1', [largestOrganisation]),
    plain('the smallest organisation', { organisationId: smallestOrganisation }, 'c.run_id in (select id from runs where organisation_id = $1)', [smallestOrganisation]),
    plain('a mobile number', { mobile }, `(c.run_id, c.line) in (select r.id, l.position from order_lines l join runs r on r.order_version_id = l.order_version_id where l.mobile = $1)`, [mobile]),
    plain('a mobile number that nobody has', { mobile: '+989999999999' }, `(c.run_id, c.line) in (select r.id, l.position from order_lines l join runs r on r.order_version_id = l.order_version_id where l.mobile = $1)`, ['+989999999999']),
    {
      name: 'orders: first page',
      firstPage: true,
      ours: (db) => staffList(db, orders, {}),
      bare: [
        { text: `select o.*, g.name, u.first_name, v.line_count from orders o join organisations g on g.id = o.organisation_id join users u on u.id = o.created_by join order_versions v on v.id = coalesce(o.draft_version_id, o.confirmed_version_id) order by o.id desc limit ${PER_PAGE}`, params: [] },
        { text: 'select count(*) from (select 1 from orders limit 10001) n', params: [] },
      ],
    },
    {
      name: 'runs: those at work',
      ours: (db) => staffList(db, runs, { filter: { open: true } }),
      bare: [
        { text: `select r.*, o.name, g.name from runs r join orders o on o.id = r.order_id join organisations g on g.id = r.organisation_id where r.ended_at is null order by r.id desc limit ${PER_PAGE}`, params: [] },
        { text: 'select count(*) from (select 1 from runs where ended_at is null limit 10001) n', params: [] },
      ],
    },
    first(chargesOfRun('first page', seeded, {})),
    chargesOfRun('status reserved', seeded, { status: 'reserved' }),
    chargesOfRun('stage inquiring', seeded, { stage: 'inquiring' }),
    chargesOfRun('status failed', seeded, { status: 'failed' }),
    chargesOfRun('fragment of a number', seeded, { q: '0912345' }),
    {
      name: 'dashboard',
      ours: (db) => readDashboard(db, { dayStart: new Date(Date.now() - 43_200_000), role: null }),
      bare: [
        { text: 'select count(*), min(entered_at) from registrations where closed_at is null', params: [] },
        { text: `select count(*), min(person_since) from charges where person_since is not null and state <> 'settled'`, params: [] },
        { text: 'select status, count(*) from runs where ended_at is null group by 1', params: [] },
        { text: 'select kind, operator_code, sum(balance) from ledger_accounts group by 1, 2', params: [] },
      ],
    },
  ];
}

const staff = (name: string, asked: (seeded: Seeded) => Asked): [string, (seeded: Seeded) => Question] => [name, (seeded) => staffCharges(name, asked(seeded))];

/** What the tests ask too, by the plan that PostgreSQL makes for it. */
export const SMALL_LISTS: [string, (seeded: Seeded) => Question][] = [
  staff('the newest', () => ({})),
  staff('of a run, in its order', ({ largestRun }) => ({ filter: { runId: largestRun }, sort: ['line', 'ASC'] })),
  staff('unknown', () => ({ filter: { state: 'unknown' } })),
  staff('waiting for a person', () => ({ filter: { waitsForPerson: true } })),
  staff('reserved', () => ({ filter: { status: 'reserved' } })),
  staff('cancelled', () => ({ filter: { status: 'cancelled' } })),
  staff('failed', () => ({ filter: { status: 'failed' } })),
  staff('retrying, of which there are none', () => ({ filter: { stage: 'retrying' } })),
  staff('of the smallest organisation', ({ smallestOrganisation }) => ({ filter: { organisationId: smallestOrganisation } })),
  staff('of a mobile number', ({ mobile }) => ({ filter: { mobile } })),
  staff('of a number that nobody has', () => ({ filter: { mobile: '+989999999999' } })),
];
