import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Role } from '../../../api/route.ts';
import { API_SCOPES, type ApiScope } from '../../../domain/api-scopes.ts';
import type { DemoPerson } from '../../../database/demo/people.ts';
import type { TestApi } from '../support/use-api.ts';
import type { AccessRow } from './row.ts';

/** Somebody who knocks at every door, and what each must answer: `in`, or a status with its code. */
export interface Visitor {
  name: string;
  token?: string;
  expected(row: AccessRow): string;
}

const NOBODY = '401 unauthenticated';
const PEOPLE: readonly [DemoPerson, Role][] = [
  ['customer', 'owner'], ['buyer', 'buyer'], ['viewer', 'viewer'], ['expert', 'expert'], ['finance', 'finance'],
  ['operations', 'operations'], ['supervisor', 'supervisor'], ['admin', 'admin'],
];

/** Nobody, each role, an owner whose organisation is not active, accounts and sessions that have ended, a key of each scope. */
export async function visitors(api: TestApi): Promise<Visitor[]> {
  const organisationId = await api.organisationOf('customer');
  const disabled = await newOwner(api, { organisationId, disabled: true });
  const ended = await newOwner(api, { organisationId, ended: true });
  const newcomer = await newOwner(api, {});
  const owner = await newOwner(api, { organisationId });
  const people = await Promise.all(PEOPLE.map(async ([person, role]) => asRole(role, await api.tokenOf(person))));
  const keys = await Promise.all(API_SCOPES.map(async (scope) => asKey(scope, await newKey(api, owner.userId, [scope]))));
  const revoked = await newKey(api, owner.userId, API_SCOPES, { revoked: true });
  const ofDisabled = await newKey(api, disabled.userId, API_SCOPES);
  return [
    { name: 'nobody', expected: () => NOBODY },
    { name: 'a made-up token', token: randomBytes(32).toString('base64url'), expected: () => NOBODY },
    ...people,
    { ...asRole('owner', newcomer.token), name: 'an owner who is not active yet', expected: (row) => atDoor(row, 'owner', () => (row.activeOnly ? '403 organisation-not-active' : 'in')) },
    { name: 'a disabled user', token: disabled.token, expected: () => '403 user-disabled' },
    { name: 'a session that ended', token: ended.token, expected: () => NOBODY },
    ...keys,
    { name: 'a revoked key', token: revoked, expected: () => NOBODY },
    { name: 'a key of a disabled user', token: ofDisabled, expected: (row) => (row.path.startsWith('/api/portal/') ? '403 user-disabled' : NOBODY) },
    { ...asKey('every scope', await newKey(api, owner.userId, API_SCOPES)), name: 'a key of every scope' },
    { ...asKey('every scope', await newKey(api, await userOf(api, 'viewer'), API_SCOPES), 'viewer'), name: 'a key of every scope made by who is a viewer now' },
  ];
}

function asRole(role: Role, token: string): Visitor {
  return { name: role, token, expected: (row) => atDoor(row, role, () => 'in') };
}

function asKey(scope: ApiScope | 'every scope', token: string, role: Role = 'owner'): Visitor {
  return {
    name: `a key with ${scope}`,
    token,
    expected: (row) => {
      if (!row.path.startsWith('/api/portal/')) return NOBODY;
      return atDoor(row, role, () => (row.scope === undefined ? '403 person-required' : scope === 'every scope' || row.scope === scope ? 'in' : '403 scope-missing'));
    },
  };
}

function atDoor({ roles }: AccessRow, role: Role, inside: () => string): string {
  return roles?.includes(role) === true ? inside() : '403 forbidden';
}

interface Person {
  organisationId?: string;
  disabled?: boolean;
  ended?: boolean;
}

/** An owner with a session, of an organisation of their own (not active) unless told otherwise. */
async function newOwner({ db }: TestApi, { organisationId, disabled = false, ended = false }: Person): Promise<{ userId: string; token: string }> {
  const token = randomBytes(32).toString('base64url');
  const [organisation] = await db.query<{ id: string }>(`insert into organisations (name) values ('تازه‌وارد') returning id`);
  const [user] = await db.query<{ id: string }>(
    `insert into users (organisation_id, role, username, first_name, last_name, disabled_at)
      values ($1, 'owner', $2, 'نام', 'نام', case when $3 then now() end) returning id`,
    [organisationId ?? organisation?.id, `visitor-${randomUUID()}`, disabled],
  );
  await db.query(
    `insert into sessions (user_id, token_hash, expires_at, ended_at) values ($1, $2, now() + interval '1 day', case when $3 then now() end)`,
    [user?.id, createHash('sha256').update(token).digest(), ended],
  );
  return { userId: user?.id ?? '', token };
}

async function newKey({ db }: TestApi, userId: string, scopes: readonly ApiScope[], { revoked = false } = {}): Promise<string> {
  const secret = `kook_${randomBytes(32).toString('base64url')}`;
  await db.query(
    `insert into api_keys (organisation_id, created_by, name, prefix, secret_hash, scopes, daily_limit_rial, revoked_at)
      select organisation_id, id, $2, 'kook_', $3, $4::text[], 1000000, case when $5 then now() end from users where id = $1`,
    [userId, randomUUID(), createHash('sha256').update(secret).digest(), scopes, revoked],
  );
  return secret;
}

async function userOf(api: TestApi, person: DemoPerson): Promise<string> {
  const { body } = await api.call('GET', '/api/auth/me', { token: await api.tokenOf(person) });
  return (body as { user: { id: string } }).user.id;
}
