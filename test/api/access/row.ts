import { rolesOf } from '../../../api/frame/authorise.ts';
import type { Role, Route } from '../../../api/route.ts';
import { STAFF_RESOURCES } from '../../../database/staff-lists/resources.ts';
import { CUSTOMER_ROLES, STAFF_ROLES } from '../../../domain/statuses.ts';
import { TABLE } from './access-table.ts';

/** One route and who comes in. */
export interface AccessRow {
  method: string;
  path: string;
  /** Undefined: open to everybody. */
  roles: readonly Role[] | undefined;
  /** Of API keys; undefined: they are refused. */
  scope: string | undefined;
  /** Only for an active organisation. */
  activeOnly: boolean;
  /** The line of the table. */
  line: string;
}

const GROUPS: Record<string, readonly Role[]> = {
  customers: CUSTOMER_ROLES, staff: STAFF_ROLES, everybody: [...CUSTOMER_ROLES, ...STAFF_ROLES],
};

/** Writes of a record of events: any of the staff is told 405. */
const REFUSED_WRITES: readonly (readonly [string, string])[] = [['POST', ''], ['PUT', ''], ['DELETE', ''], ['PUT', '/:id'], ['DELETE', '/:id']];

/** The table, line by line; a `LIST` of the back office stands for its routes. */
export const ROWS: readonly AccessRow[] = TABLE.split('\n').map((line) => line.trim()).filter((line) => line !== '').flatMap(readLine);

function readLine(line: string): AccessRow[] {
  const [address = '', who = '', scope, active] = line.split('|').map((part) => part.trim());
  const [method = '', path = ''] = address.split(/\s+/);
  const roles = who === 'public' ? undefined : who.split(/\s+/).flatMap((word): readonly Role[] => GROUPS[word] ?? [word as Role]);
  const row = { method, path, roles, scope: scope === '' || scope === 'person' ? undefined : scope, activeOnly: active === 'active', line };
  if (method !== 'LIST') return [row];
  const writes = scope === 'events' ? REFUSED_WRITES : [];
  return [
    { ...row, method: 'GET', scope: undefined },
    { ...row, method: 'GET', path: `${path}/:id`, scope: undefined },
    ...['csv', 'xlsx'].map((extension) => ({ ...row, method: 'GET', path: `${path}.${extension}`, scope: undefined })),
    ...writes.map(([write, end]) => ({ ...row, method: write, path: path + end, roles: STAFF_ROLES, scope: undefined })),
  ];
}

export const nameOf = ({ method, path }: { method: string; path: string }): string => `${method.toUpperCase()} ${path}`;

/** The lines that the table lacks for these routes. */
export function missingLines(routes: readonly Route[]): string[] {
  const known = new Set(ROWS.map(nameOf));
  const missing = routes.filter((route) => !known.has(nameOf(route)));
  const lists = STAFF_RESOURCES.filter(({ name }) => missing.some((route) => nameOf(route) === `GET /api/admin/${name}`));
  const lines = lists.map(({ name, roles, readOnly }) => `LIST   /api/admin/${name} | ${rolesText(roles)}${readOnly ? ' | events' : ''}`);
  const told = new Set(lines.flatMap(readLine).map(nameOf));
  return [...lines, ...missing.filter((route) => !told.has(nameOf(route))).map(lineFor)];
}

function lineFor(route: Route): string {
  const roles = rolesOf(route);
  const who = roles === undefined ? 'public' : rolesText(roles);
  const keys = route.path.startsWith('/api/portal/') ? ` | ${route.scope ?? 'person'}` : '';
  return `${route.method.toUpperCase().padEnd(6)} ${route.path} | ${who}${keys}${route.activeOnly === true ? ' | active' : ''}`;
}

function rolesText(roles: readonly Role[]): string {
  const group = Object.entries(GROUPS).find(([, members]) => members.length === roles.length && members.every((role) => roles.includes(role)));
  return group?.[0] ?? roles.join(' ');
}
