import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { beforeEach, describe, expect, inject, it } from 'vitest';
import { recordAudit } from '../../../database/audit/record-audit.ts';
import { sealEvents } from '../../../database/audit/seal-events.ts';
import { verifyChain } from '../../../database/audit/verify-chain.ts';
import { openDatabase } from '../../../database/connection.ts';
import { withClient } from '../../../scripts/postgres/database.ts';
import { postgresUrl } from '../../../scripts/postgres/server.ts';
import { createTestDatabase, type TestDatabase } from '../../support/postgres.ts';

let database: TestDatabase;
let db: ReturnType<typeof openDatabase>;

/** Each test breaks a chain of its own. */
beforeEach(async () => {
  database = await createTestDatabase();
  db = openDatabase(database.appUrl, { poolSize: 12 });
  return async () => {
    await db.close();
    await database.drop();
  };
});

const record = (action: string, detail: Record<string, unknown> = {}) =>
  db.transaction((tx) => recordAudit(db, tx, { action, subject: 'run/1', detail }));

async function sealed(count: number): Promise<string[]> {
  for (let n = 1; n <= count; n += 1) await record(`step.${n}`, { n, نام: 'ارزش', big: 1e15 });
  while ((await sealEvents(db)) > 0);
  return (await db.query<{ event_id: string }>('select event_id from audit_seals order by seq')).map(({ event_id }) => event_id);
}

/** What only a superuser can do: past every trigger and right. */
async function tamper(sql: string, params: unknown[] = []): Promise<void> {
  const { port, superuserPassword } = inject('postgres');
  await withClient(postgresUrl({ port, user: 'postgres', password: superuserPassword, database: database.name }), async (client) => {
    await client.query(`set session_replication_role = 'replica'`);
    await client.query(sql, params);
  });
}

async function command(...args: string[]) {
  const run = promisify(execFile)(process.execPath, ['--import', 'tsx', 'scripts/audit.ts', ...args], { env: { ...process.env, DATABASE_APP_URL: database.appUrl } });
  return run.then(({ stdout }) => ({ code: 0, stdout }), (error: { code: number; stdout: string; stderr: string }) => ({ code: error.code, stdout: error.stdout + error.stderr }));
}

describe('the chain of audit events', () => {
  it('holds every committed event once, in one row of numbers without a gap', async () => {
    await sealed(7);
    expect(await verifyChain(db)).toMatchObject({ ok: true, sealed: 7, waiting: 0, head: { seq: '7', hash: expect.stringMatching(/^[0-9a-f]{64}$/) } });
    await record('later');
    expect(await verifyChain(db)).toMatchObject({ ok: true, sealed: 7, waiting: 1 });
  });

  it('takes in an event that was stamped early and committed late', async () => {
    let commit = () => undefined as void;
    const held = new Promise<void>((resolve) => (commit = resolve));
    let written = () => undefined as void;
    const isWritten = new Promise<void>((resolve) => (written = resolve));
    const slow = db.transaction(async (tx) => {
      await recordAudit(db, tx, { action: 'slow', subject: 'run/1' });
      written();
      await held;
    });
    await isWritten;
    await sealed(3);
    commit();
    await slow;
    expect(await sealEvents(db)).toBe(1);
    expect(await verifyChain(db)).toMatchObject({ ok: true, sealed: 4, waiting: 0 });
  });

  it('is made by one sealer at a time, however many try, while events come in', async () => {
    await Promise.all([
      ...Array.from({ length: 40 }, (_, n) => record(`busy.${n}`)),
      ...Array.from({ length: 40 }, () => sealEvents(db)),
    ]);
    while ((await sealEvents(db)) > 0);
    expect(await verifyChain(db)).toMatchObject({ ok: true, sealed: 40, waiting: 0 });
  });

  it('leaves out what was rolled back', async () => {
    await db.transaction(async (tx) => {
      await recordAudit(db, tx, { action: 'undone', subject: 'run/1' });
      throw new Error('undone');
    }).catch(() => undefined);
    expect(await sealEvents(db)).toBe(0);
  });

  it('cannot be touched by the application', async () => {
    const [first] = await sealed(2);
    await expect(db.query(`update audit_events set actor = 'x' where id = $1`, [first])).rejects.toThrow(/permission denied/);
    await expect(db.query('delete from audit_seals where seq = 1')).rejects.toThrow(/permission denied/);
  });
});

describe('a chain that somebody with all rights has touched', () => {
  it.each([
    ['the action', `update audit_events set action = 'other' where id = $1`],
    ['a word in the detail', `update audit_events set detail = jsonb_set(detail, '{n}', '9') where id = $1`],
    ['a microsecond', `update audit_events set at = at + interval '1 microsecond' where id = $1`],
    ['the address', `update audit_events set address = '10.0.0.1' where id = $1`],
    ['the seal', `update audit_seals set hash = sha256('x') where event_id = $1`],
  ])('by changing %s names the event', async (_what, sql) => {
    const events = await sealed(5);
    await tamper(sql, [events[2]]);
    expect(await verifyChain(db)).toMatchObject({ ok: false, sealed: 2, break: { kind: 'event-changed', seq: '3', eventId: events[2] } });
  });

  it('by deleting an event, or an event with its seal, names the place', async () => {
    const events = await sealed(5);
    await tamper('delete from audit_events where id = $1', [events[1]]);
    expect((await verifyChain(db)).break).toEqual({ kind: 'event-deleted', seq: '2', eventId: events[1] });
    await tamper('delete from audit_seals where event_id = $1', [events[1]]);
    expect((await verifyChain(db)).break).toEqual({ kind: 'seal-missing', seq: '2' });
    await tamper('update audit_seals set seq = -seq where seq > 2');
    await tamper('update audit_seals set seq = -seq - 1 where seq < 0');
    expect((await verifyChain(db)).break).toEqual({ kind: 'event-changed', seq: '2', eventId: events[2] });
  });

  it('by putting an event into the past names it, also after the sealer has been there again', async () => {
    await sealed(3);
    await tamper(`insert into audit_events (at, actor, action, subject) values (now() - interval '1 day', 'user', 'forged', 'run/1')`);
    expect(await sealEvents(db)).toBe(0);
    await record('later');
    expect(await sealEvents(db)).toBe(1);
    const [forged] = await db.query<{ id: string }>(`select id from audit_events where action = 'forged'`);
    expect((await verifyChain(db)).break).toEqual({ kind: 'event-inserted', eventId: forged!.id });
  });

  it('by cutting off its end is found by a head that was noted', async () => {
    const events = await sealed(4);
    const { head } = await verifyChain(db);
    await sealed(1);
    expect(await verifyChain(db, head)).toMatchObject({ ok: true });
    await tamper('delete from audit_seals where seq >= 4');
    await tamper('delete from audit_events where id = $1 or action = $2', [events[3], 'step.1']);
    expect((await verifyChain(db, head)).ok).toBe(false);
  });
});

describe('npm run audit', () => {
  it('prints a table and ends with 0; with 1 and the name of the event where one was changed', async () => {
    const events = await sealed(3);
    const right = await command();
    expect(right, right.stdout).toMatchObject({ code: 0 });
    expect(right.stdout).toMatch(/audit events in one chain\s+ok, 3 sealed, 0 waiting/);
    expect(right.stdout).toMatch(/ledger: all accounts sum to zero\s+ok/);
    const [, head] = /head (3:[0-9a-f]{64})/.exec(right.stdout) ?? [];
    expect((await command(head!)).code).toBe(0);
    expect((await command(head!.replace(/.$/, (digit) => (digit === '0' ? '1' : '0')))).stdout).toContain('no longer holds the noted seal, seal 3');
    expect((await command('nonsense')).code).toBe(2);
    await tamper(`update audit_events set subject = 'run/2' where id = $1`, [events[0]]);
    const wrong = await command();
    expect(wrong.code).toBe(1);
    expect(wrong.stdout).toContain(`BROKEN: an event was changed, or its seal, seal 1, event ${events[0]}`);
  });
});
