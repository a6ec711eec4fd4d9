import { Problem } from '../../domain/problems.ts';
import { CUSTOMER_ROLES, STAFF_ROLES } from '../../domain/statuses.ts';
import type { Role, Route, Session } from '../route.ts';

const CUSTOMERS: readonly Role[] = CUSTOMER_ROLES;
const STAFF: readonly Role[] = STAFF_ROLES;

/** The roles that a route lets in; undefined for everybody. One place for docs, tests and the check itself. */
export function rolesOf(route: Pick<Route, 'access' | 'path'>): readonly Role[] | undefined {
  if (route.access === 'public') return undefined;
  const side = route.path.startsWith('/api/portal/') ? CUSTOMERS : route.path.startsWith('/api/admin/') ? STAFF : [...CUSTOMERS, ...STAFF];
  return route.access === 'signed-in' ? side : route.access.filter((role) => side.includes(role));
}

/** Throws Problem `unauthenticated`, `forbidden`, `person-required`, `scope-missing` or `organisation-not-active`. */
export function authorise(route: Route, session: Session | undefined): void {
  const roles = rolesOf(route);
  if (roles === undefined) return;
  if (session === undefined) throw new Problem('unauthenticated');
  if (!roles.includes(session.role)) throw new Problem('forbidden');
  if (session.apiKey !== undefined) authoriseKey(route, session.apiKey);
  if (route.activeOnly === true && !session.organisationActive) throw new Problem('organisation-not-active');
}

function authoriseKey({ scope }: Route, { scopes }: NonNullable<Session['apiKey']>): void {
  if (scope === undefined) throw new Problem('person-required');
  if (!scopes.includes(scope)) throw new Problem('scope-missing', { extra: { scope } });
}
