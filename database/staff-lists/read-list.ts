import type { Database, Row, Tx } from '../connection.ts';
import { streamRows } from '../streams/stream-rows.ts';
import { filterNamed, fits, type ListRequest } from './list-request.ts';
import type { StaffResource, Viewer } from './resource.ts';

/** Totals beyond it are not counted out: «بیش از ۱۰٬۰۰۰». */
const TOTAL_CAP = 10_000;

export interface StaffList {
  rows: Row[];
  total: number;
  /** The true total is higher. */
  capped: boolean;
}

/** One page of any list of the back office. */
export async function readList(db: Database, resource: StaffResource, viewer: Viewer, request: ListRequest): Promise<StaffList> {
  const { sql, params } = conditions(resource, viewer, request.filter);
  const [rows, total] = await Promise.all([readPage(db, resource, viewer, request), countList(db, resource, request, sql, params)]);
  return { rows, ...total };
}

/** The page alone, for who needs no total. */
export async function readPage(db: Database, resource: StaffResource, viewer: Viewer, request: ListRequest): Promise<Row[]> {
  const { sql, params } = conditions(resource, viewer, request.filter);
  const rows = await db.query(pageSql(resource, request, sql), params);
  return rows.map((row) => present(resource, row));
}

/**
 * The page's rows are found in the table alone where that is enough, and only then joined with what stands beside them: a deep
 * page would otherwise join every row that it skips.
 */
function pageSql(resource: StaffResource, request: ListRequest, where: string): string {
  const order = orderSql(resource, request.sort);
  const range = `limit ${request.limit} offset ${request.offset}`;
  const { from, countFrom } = resource;
  if (countFrom === undefined || !from.startsWith(`${countFrom} `)) {
    return `select ${columns(resource)} from ${from} where ${where} order by ${order} ${range}`;
  }
  const alias = countFrom.split(' ').at(-1);
  const joins = from.slice(countFrom.length);
  return `select ${columns(resource)} from (select * from ${countFrom} where ${where} order by ${order} ${range}) ${alias} ${joins} order by ${order}`;
}

/** In the order of the list, and of ids where that leaves rows equal. */
function orderSql(resource: StaffResource, { by, descending }: ListRequest['sort']): string {
  const direction = descending ? 'desc' : 'asc';
  return by.sql === resource.id.sql ? `${by.sql} ${direction}` : `${by.sql} ${direction}, ${resource.id.sql} ${direction}`;
}

/** Every row of the list from a cursor, in its order: for exports. Leaving the loop early, or `signal`, ends the statement. */
export async function* streamList(
  db: Database, resource: StaffResource, viewer: Viewer, { filter, sort }: Pick<ListRequest, 'filter' | 'sort'>, signal: AbortSignal,
): AsyncGenerator<Row> {
  const { sql, params } = conditions(resource, viewer, filter);
  const text = `select ${columns(resource)} from ${resource.from} where ${sql} order by ${orderSql(resource, sort)}`;
  for await (const row of streamRows<Row>(db, text, params, signal)) yield present(resource, row);
}

/** One record; undefined where it is not there or not for this viewer. */
export async function readOne(db: Database, resource: StaffResource, viewer: Viewer, id: string, tx?: Tx): Promise<Row | undefined> {
  return find(db, resource, viewer, id, '', tx);
}

/** As `readOne` inside the transaction that is about to change the record: nobody else changes it meanwhile. */
export async function lockOne(db: Database, tx: Tx, resource: StaffResource, viewer: Viewer, id: string): Promise<Row | undefined> {
  const [alias] = resource.id.sql.split('.');
  return find(db, resource, viewer, id, `for update of ${alias}`, tx);
}

async function find(db: Database, resource: StaffResource, viewer: Viewer, id: string, lock: string, tx?: Tx): Promise<Row | undefined> {
  if (!fits(resource.id.kind, id)) return undefined;
  const { sql, params } = conditions(resource, viewer, new Map([['id', [id]]]));
  const [row] = await db.query(`select ${columns(resource, resource.recordColumns)} from ${resource.from} where ${sql} ${lock}`, params, tx);
  return row && present(resource, row);
}

function present(resource: StaffResource, row: Row): Row {
  return resource.present?.(row) ?? row;
}

function columns(resource: StaffResource, more: StaffResource['recordColumns'] = {}): string {
  return [`${resource.id.sql} as id`, ...Object.entries({ ...resource.columns, ...more }).map(([name, sql]) => `${sql} as "${name}"`)].join(', ');
}

function conditions(resource: StaffResource, viewer: Viewer, filter: ListRequest['filter']): { sql: string; params: unknown[] } {
  const params: unknown[] = [];
  const all: string[] = [];
  const scope = resource.scope?.(viewer, '$1');
  if (scope !== undefined) {
    params.push(scope.value);
    all.push(scope.condition);
  }
  for (const [name, values] of filter) {
    const known = filterNamed(resource, name);
    if (known === undefined) throw new Error(`${resource.name} has no filter ${name}`);
    if ('choices' in known) {
      all.push(`(${values.map((value) => known.choices[value]).join(' or ') || 'false'})`);
    } else {
      params.push(values.map((value) => known.read?.(value) ?? value));
      all.push(known.condition(`$${params.length}::${known.kind}[]`, values.length));
    }
  }
  return { sql: all.length === 0 ? 'true' : all.join(' and '), params };
}

async function countList(
  db: Database, resource: StaffResource, request: ListRequest, where: string, params: unknown[],
): Promise<Pick<StaffList, 'total' | 'capped'>> {
  const stored = await resource.storedTotal?.(db, request.filter);
  if (stored !== undefined) return { total: stored, capped: false };
  const [row] = await db.query<{ total: number }>(
    `select count(*)::int as total from (select 1 from ${resource.countFrom ?? resource.from} where ${where} limit ${TOTAL_CAP + 1}) counted`,
    params,
  );
  const total = row?.total ?? 0;
  return { total: Math.min(total, TOTAL_CAP), capped: total > TOTAL_CAP };
}
