import type { Role, Session } from './route.ts';

/**
 * What a role lets a person do, for menus and buttons; the routes themselves decide by role. Those of `BUYING` need
 * an active organisation.
 */
const PERMISSIONS: Record<Role, readonly string[]> = {
  owner: [
    'registration:read', 'registration:write', 'orders:read', 'orders:write', 'orders:confirm', 'orders:control', 'pins:reveal',
    'credit:read', 'credit:increase', 'reports:read', 'messages:read', 'events:write', 'users:manage', 'limits:manage', 'api-keys:manage', 'webhooks:manage',
  ],
  buyer: [
    'registration:read', 'orders:read', 'orders:write', 'orders:confirm', 'orders:control', 'pins:reveal', 'credit:read', 'credit:increase',
    'reports:read', 'messages:read', 'events:write',
  ],
  viewer: ['registration:read', 'orders:read', 'credit:read', 'reports:read', 'messages:read'],
  expert: ['registrations:review', 'calls:write', 'messages:write'],
  finance: ['deposits:review', 'payments:read', 'ledger:read', 'adjustments:propose', 'messages:write'],
  operations: ['orders:read', 'runs:control', 'charges:resolve', 'operators:pause', 'tasks:resolve', 'messages:write'],
  supervisor: ['everything:read', 'deposits:second-approval', 'escalations:decide', 'tasks:reassign', 'users:disable', 'organisations:disable', 'adjustments:decide', 'messages:write'],
  admin: ['staff:manage', 'settings:write', 'catalogue:write', 'terms:write', 'holidays:write', 'company-accounts:write', 'messages:write'],
};

const BUYING = new Set(['orders:write', 'orders:confirm', 'orders:control', 'pins:reveal', 'credit:increase']);

export function permissionsOf({ role, organisationId, organisationActive }: Pick<Session, 'role' | 'organisationId' | 'organisationActive'>): string[] {
  const all = PERMISSIONS[role];
  return organisationId !== null && !organisationActive ? all.filter((permission) => !BUYING.has(permission)) : [...all];
}
