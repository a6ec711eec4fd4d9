import { describe, expect, it } from 'vitest';
import { issueCode } from '../../database/accounts/issue-code.ts';
import { forgetOldCodes } from '../../database/accounts/forget-old-codes.ts';
import { forgetOldSessions } from '../../database/accounts/forget-old-sessions.ts';
import { forgetOldKeys } from '../../database/idempotency/forget-old-keys.ts';
import { useApi } from './support/use-api.ts';

const api = useApi();
const count = async (table: string, where = 'true') => (await api().db.query<{ n: number }>(`select count(*)::int as n from ${table} where ${where}`))[0]?.n;

describe('what has served its time', () => {
  it('of codes goes a day after, but the code that confirmed an order stays', async () => {
    const { db } = api();
    const make = async (purpose: 'sign-up' | 'order-confirmation', age: string, used: boolean) => {
      const { challenge } = await issueCode(db, undefined, Buffer.alloc(32, 1), { purpose, mobile: '+989121234567', digits: 5, lifeSeconds: 60, resendSeconds: 60 });
      await db.query(`update one_time_codes set expires_at = now() - $2::interval, used_at = case when $3 then now() end where id = $1`, [challenge.challengeId, age, used]);
      return challenge.challengeId;
    };
    const gone = [await make('sign-up', '25 hours', false), await make('sign-up', '25 hours', true), await make('order-confirmation', '25 hours', false)];
    const kept = [await make('sign-up', '23 hours', true), await make('order-confirmation', '90 days', true)];
    await forgetOldCodes(db);
    const left = await db.query<{ id: string }>('select id from one_time_codes where id = any($1::uuid[])', [[...gone, ...kept]]);
    expect(left.map(({ id }) => id).sort()).toEqual(kept.sort());
  });

  it('of sessions goes a month after, and live ones stay', async () => {
    const { db } = api();
    const token = await api().tokenOf('customer');
    await api().call('POST', '/api/auth/log-in', { body: { identifier: 'admin', password: 'secret of admin' } });
    await db.query(`update sessions set ended_at = now() - interval '31 days' where user_id = (select id from users where username = 'admin')`);
    await forgetOldSessions(db);
    expect(await count('sessions', `user_id = (select id from users where username = 'admin')`)).toBe(0);
    expect((await api().call('GET', '/api/auth/me', { token })).status).toBe(200);
  });

  it('of idempotency keys goes after 24 hours', async () => {
    const { db } = api();
    for (const [key, age] of [['old', '25 hours'], ['new', '23 hours']] as const) {
      await db.query(`insert into idempotency_keys (scope, key, body_hash, status, response, created_at) values ('s', $1, '\\x00', 200, '{"headers":{}}', now() - $2::interval)`, [key, age]);
    }
    await forgetOldKeys(db);
    expect(await count('idempotency_keys', `key = 'old'`)).toBe(0);
    expect(await count('idempotency_keys', `key = 'new'`)).toBe(1);
  });
});
