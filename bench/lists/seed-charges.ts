import type { Database } from '../../database/connection.ts';

/** Runs of a year: one that pays a whole company group, a few large ones, many of an office. Share of all charges → runs. */
const RUNS = [[0.2, 1], [0.25, 5], [0.2, 40], [0.21, 300], [0.14, 1_400]] as const;
const ORGANISATIONS = 60;
/** Below so many charges there are fewer runs, of some ten each. */
const ALL_RUNS_FROM = 10_000;
/** Charges that are settled together, at one moment. */
export const SETTLED_TOGETHER = 500;

/** What the queries ask about. */
export interface Seeded {
  charges: number;
  largestRun: string;
  /** Of the largest run, as its row stores them. */
  counts: { reserved: number; succeeded: number; failed: number; cancelled: number };
  largestOrganisation: string;
  smallestOrganisation: string;
  /** A number that stands in several runs. */
  mobile: string;
}

/**
 * Orders, lines, runs and charges as a year leaves them: organisations of very different size, most charges succeeded, some
 * failed, few cancelled, and three runs at work with waiting and unknown ones. Attempts and ledger are left out: no list that is
 * measured reads them.
 */
export async function seedCharges(owner: Database, charges: number, say: (line: string) => void, organisations = ORGANISATIONS): Promise<Seeded> {
  const startedAt = performance.now();
  await owner.query('set statement_timeout = 0');
  await seedRuns(owner, charges, organisations);
  await owner.query(LINES);
  await owner.query('update order_versions v set line_count = r.size, product_count = r.size, last_position = r.size from bench_runs r where v.id = r.version_id');
  await owner.query(`update order_versions set confirmed_at = now(), confirmed_by = (select id from users limit 1), content_hash = id::text where confirmed_at is null`);
  await owner.query('update orders o set confirmed_version_id = r.version_id, draft_version_id = null from bench_runs r where o.id = r.order_id');
  await owner.query(CHARGES);
  await owner.query(COUNTS);
  for (const table of ['charges', 'order_lines', 'orders', 'order_versions', 'runs', 'organisations']) await owner.query(`vacuum analyze ${table}`);
  const [seeded] = await owner.query<Seeded>(
    `select (select count(*)::int from charges) as charges,
        (select id from runs order by charge_count desc limit 1) as "largestRun",
        (select json_build_object('reserved', charge_count - succeeded_count - failed_count - cancelled_count, 'succeeded', succeeded_count,
          'failed', failed_count, 'cancelled', cancelled_count) from runs order by charge_count desc limit 1) as counts,
        (select organisation_id from runs group by 1 order by sum(charge_count) desc limit 1) as "largestOrganisation",
        (select organisation_id from runs group by 1 order by sum(charge_count) limit 1) as "smallestOrganisation",
        (select mobile from charges where mobile is not null group by 1 order by count(*) desc, 1 limit 1) as mobile`,
  );
  if (seeded === undefined) throw new Error('nothing was seeded');
  say(`  ${seeded.charges} charges in ${((performance.now() - startedAt) / 1_000).toFixed(0)} s`);
  return seeded;
}

async function seedRuns(owner: Database, charges: number, organisations: number): Promise<void> {
  // Spread in a fixed but unordered way, so that every seeding is the same.
  let state = 20_261_126;
  const random = () => ((state = (state * 1_103_515_245 + 12_345) % 2 ** 31) / 2 ** 31);
  const scaled = charges >= ALL_RUNS_FROM ? RUNS : RUNS.map(([share, runs]) => [share, Math.max(1, Math.min(runs, Math.round((charges * share) / 10)))] as const);
  const sizes = scaled.flatMap(([share, runs]) => Array.from({ length: runs }, () => Math.max(1, Math.round((charges * share) / runs))))
    .map((size) => ({ size, at: random() })).sort((a, b) => a.at - b.at).map(({ size }) => size);
  // The newest three are at work.
  const middling = sizes.indexOf(Math.max(1, Math.round((charges * 0.2) / 40)));
  sizes.push(...sizes.splice(middling, 1));
  await owner.query(`insert into organisations (name, registration_status) select 'سازمان نمونه ' || i, 'active' from generate_series(1, ${organisations}) i`);
  await owner.query(
    `insert into users (organisation_id, role, username, first_name, last_name)
      select id, 'owner', 'bench-' || id, 'کاربر', 'نمونه' from organisations`);
  await owner.query('create table bench_runs (seq int primary key, size int not null, order_id uuid not null default new_id(), version_id uuid not null default new_id(), run_id uuid not null default new_id(), organisation_id uuid not null, open boolean not null, at timestamptz not null)');
  await owner.query(
    `with g as (select id, row_number() over (order by id) as n from organisations)
     insert into bench_runs (seq, size, organisation_id, open, at)
     select s.seq, s.size, g.id, s.seq > cardinality($1::int[]) - 3, now() - interval '1 year' * (1 - s.seq::float8 / cardinality($1::int[]))
       from unnest($1::int[]) with ordinality as s(size, seq) join g on g.n = 1 + floor(${organisations} * power(abs(hashint4(s.seq::int)) % 10000 / 10000.0, 3))
       order by s.seq`,
    [sizes],
  );
  await owner.transaction(async (tx) => {
    await owner.query(
      `insert into orders (id, organisation_id, name, status, draft_version_id, created_by, created_at)
        select r.order_id, r.organisation_id, 'شارژ کارکنان ' || r.seq, case when r.open then 'active' else 'finished' end, r.version_id, u.id, r.at
          from bench_runs r join users u on u.organisation_id = r.organisation_id order by r.seq`, [], tx);
    await owner.query(
      `insert into order_versions (id, order_id, organisation_id, number, total, payable, created_at)
        select version_id, order_id, organisation_id, 1, size * 50000::bigint, size * 50000::bigint, at from bench_runs order by seq`, [], tx);
  });
  await owner.query(
    `insert into runs (id, order_id, order_version_id, organisation_id, number, occurs_at, status, price_total, amount_total, charge_count,
        prepared_position, prepared_at, created_at, started_at, ended_at)
      select run_id, order_id, version_id, organisation_id, 1, at, case when open then 'running' else 'finished' end, size * 50000::bigint, size * 50000::bigint, size,
        size, at, at, at, case when open then null else at end from bench_runs order by seq`);
}

/** Operators by their share of the market, products by what organisations buy, numbers that come back in later runs. */
const LINES = `
  with product as (
    select operator_code, type, (array_agg(id order by is_default desc, id))[1] as id, coalesce(min(price), 50000) as price from products group by 1, 2
  ), line as (
    select r.version_id, r.order_id, r.seq, i as position, abs(hashint4((r.seq * 1000003 + i)::int)) as h, abs(hashint4((r.seq * 7919 + i * 31)::int)) as n
      from bench_runs r cross join lateral generate_series(1, r.size) i
  ), chosen as (
    select line.*, case when h % 100 < 45 then 1 when h % 100 < 85 then 2 when h % 100 < 97 then 3 else 5 end as operator,
        case when h / 100 % 100 < 80 then 'direct-charge' when h / 100 % 100 < 98 then 'internet-package' else 'pin-charge' end as type from line
  )
  insert into order_lines (order_id, order_version_id, position, product_type, product_id, operator_code, operator_source, mobile, amount, price)
  select c.order_id, c.version_id, c.position, c.type, p.id, c.operator, 'prefix',
      case when c.type <> 'pin-charge' then '+989' || lpad((100000000 + n % 400000 * 17)::text, 9, '0') end, p.price, p.price
    from chosen c join product p on p.operator_code = c.operator and p.type = c.type order by c.seq, c.position`;

/** Most succeeded, 7.7 % failed, 0.3 % cancelled; of an open run a third waits and some are unknown. */
const CHARGES = `
  insert into charges (run_id, organisation_id, line_id, line, product_type, product_id, product_code, operator_code, mobile, amount, price,
      state, status, stage, failure_code, due_at, attempt_count, unknown_since, person_since, settled_at)
  select r.run_id, r.organisation_id, l.id, l.position, l.product_type, l.product_id, 'x', l.operator_code, l.mobile, l.amount, l.price,
      x.state, case when x.state <> 'settled' then 'reserved' else x.status end,
      case x.state when 'waiting' then 'queued' when 'unknown' then 'inquiring' end,
      case when x.state = 'settled' and x.status = 'failed' then 'inactive-number' end,
      r.at, 1, case when x.state = 'unknown' then r.at end, case when x.state = 'unknown' and x.h % 2 = 0 then r.at end,
      case when x.state = 'settled' then r.at + (l.position - 1) / ${SETTLED_TOGETHER} * interval '60 ms' end
    from bench_runs r join order_lines l on l.order_version_id = r.version_id
    cross join lateral (select abs(hashint4((r.seq * 104729 + l.position)::int)) % 1000 as h) hash
    cross join lateral (select hash.h,
        case when r.open and hash.h < 300 then 'waiting' when r.open and hash.h < 320 then 'unknown' else 'settled' end as state,
        case when hash.h % 1000 < 920 then 'succeeded' when hash.h % 1000 < 997 then 'failed' else 'cancelled' end as status) x
    order by r.seq, l.position`;

const COUNTS = `
  update runs r set succeeded_count = n.succeeded, failed_count = n.failed, cancelled_count = n.cancelled, amount_total = n.total, price_total = n.total,
      succeeded_amount = n.succeeded_amount, failed_amount = n.failed_amount, cancelled_amount = n.cancelled_amount
    from (select run_id, sum(amount) as total, count(*) filter (where status = 'succeeded') as succeeded, count(*) filter (where status = 'failed') as failed,
        count(*) filter (where status = 'cancelled') as cancelled, coalesce(sum(amount) filter (where status = 'succeeded'), 0) as succeeded_amount,
        coalesce(sum(amount) filter (where status = 'failed'), 0) as failed_amount, coalesce(sum(amount) filter (where status = 'cancelled'), 0) as cancelled_amount
      from charges group by 1) n where n.run_id = r.id`;
