import { statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '../../scripts/processes/ports.ts';
import { waitUntil } from '../../scripts/processes/wait-until.ts';
import { withClient } from '../../scripts/postgres/database.ts';
import type { Endpoints } from '../../scripts/stack/endpoints.ts';
import { isRunning, RunningSystem, temporaryDataDir } from './running-system.ts';

const { dataDir, remove } = temporaryDataDir();
const STOP_LIMIT_MS = 15_000;

let port: string;
let system: RunningSystem;
let endpoints: Endpoints;

beforeAll(async () => {
  port = String(await freePort());
  system = new RunningSystem(dataDir, { KOOK_PORT: port });
  endpoints = await system.ready(90_000);
});

afterAll(async () => {
  system.signal('SIGTERM');
  await system.ended;
  remove();
});

/** Throws where there is none: a signal to «process 0» would reach our own group. */
function pidOf(name: string): number {
  const pid = system.endpoints().pids[name];
  if (pid === undefined) throw new Error(`There is no ${name}.`);
  return pid;
}

/** Waits until a child has another process id than before, and that one serves. */
async function runsAgain(name: string, before: number): Promise<void> {
  const again = await waitUntil(() => {
    const pid = system.endpoints().pids[name];
    return pid !== undefined && pid !== before && isRunning(pid) && system.output.includes(`${name} runs again (process ${pid})`);
  }, 30_000);
  expect(again, system.output).toBe(true);
}

describe('npm start', () => {
  it('says where everything is, to our user alone', () => {
    expect(endpoints).toMatchObject({
      origin: `http://localhost:${port}`,
      temporal: expect.stringMatching(/^127\.0\.0\.1:\d+$/),
      temporalUi: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
      database: expect.stringMatching(/^postgres:\/\/kook:.+@127\.0\.0\.1:\d+\/kook$/),
      simulators: {
        operator: expect.stringMatching(/^http:/),
        bank: expect.stringMatching(/^http:/),
        sms: expect.stringMatching(/^http:/),
      },
    });
    for (const who of ['customer', 'otherCustomer']) expect(endpoints.demo).toHaveProperty([who, 'mobile']);
    for (const who of ['expert', 'secondExpert', 'finance', 'secondFinance', 'operations', 'supervisor', 'admin']) {
      expect(endpoints.demo).toHaveProperty([who, 'username']);
      expect(endpoints.demo).toHaveProperty([who, 'password']);
    }
    expect(statSync(join(dataDir, 'endpoints.json')).mode & 0o777).toBe(0o600);
    expect(statSync(join(dataDir, 'secrets.json')).mode & 0o777).toBe(0o600);
  });

  it('names the processes that do the work', () => {
    expect(Object.keys(endpoints.pids).sort()).toEqual(['api', 'bank', 'operator', 'postgres', 'sms', 'temporal', 'worker']);
    for (const pid of Object.values(endpoints.pids)) expect(isRunning(pid)).toBe(true);
  });

  it('serves the API, the portal and Temporal UI', async () => {
    for (const url of [`${endpoints.origin}/api/health`, `${endpoints.origin}/`, `${endpoints.temporalUi}/`]) {
      expect((await fetch(url)).status, url).toBe(200);
    }
  });

  it('connects API and worker as a role that owns nothing', async () => {
    const rows = await withClient(endpoints.database, async (client) =>
      (await client.query('SELECT tableowner FROM pg_tables WHERE schemaname = \'public\' GROUP BY 1')).rows as unknown[]);
    expect(rows).toEqual([{ tableowner: 'kook' }]);
  });

  it('prints the log-ins and where the codes are', () => {
    expect(system.output).toContain(endpoints.demo?.customer.mobile);
    expect(system.output).toContain(`${endpoints.simulators.sms}/messages`);
    expect(system.output).toContain('Ctrl-C');
  });

  it('refuses a second start on the same data, and does it no harm', async () => {
    const second = new RunningSystem(dataDir, { KOOK_PORT: String(await freePort()) });
    expect(await second.ended).toBe(1);
    expect(second.output).toContain('already runs');
    expect(second.output).toContain('KOOK_DATA_DIR');
    expect(system.endpoints()).toEqual(endpoints);
  });

  it('says plainly that its port is another program\'s', async () => {
    const other = temporaryDataDir();
    const stranger = createServer();
    await new Promise<void>((resolve) => stranger.listen(0, '127.0.0.1', resolve));
    const { port: busy } = stranger.address() as { port: number };
    const second = new RunningSystem(other.dataDir, { KOOK_PORT: String(busy) });
    expect(await second.ended).toBe(1);
    expect(second.output).toContain(`Port ${busy} is in use`);
    stranger.close();
    other.remove();
  });

  it.each(['operator', 'worker', 'api', 'postgres', 'temporal'])('starts %s again after a kill -9', async (name) => {
    const before = pidOf(name);
    process.kill(before, 'SIGKILL');
    await runsAgain(name, before);
    expect(system.output).toMatch(new RegExp(`${name} ended by SIGKILL; starting it again in`));
  });

  it('ends what a kill -9 of the supervisor left, and finds everything as it was', async () => {
    const left = Object.values(system.endpoints().pids);
    const { demo } = system.endpoints();
    system.kill();
    await system.ended;
    expect(left.some(isRunning)).toBe(true);
    system = new RunningSystem(dataDir, { KOOK_PORT: port });
    const again = await system.ready();
    expect(left.filter(isRunning)).toEqual([]);
    expect(again.demo).toEqual(demo);
    expect(again.origin).toBe(endpoints.origin);
    expect(again.temporal).toBe(endpoints.temporal);
  });

  it('stops all of it on Ctrl-C, within 15 s, and leaves no process', async () => {
    const pids = Object.values(system.endpoints().pids);
    const askedAt = performance.now();
    system.ctrlC();
    expect(await system.ended).toBe(0);
    expect(performance.now() - askedAt).toBeLessThan(STOP_LIMIT_MS);
    expect(pids.filter(isRunning)).toEqual([]);
    expect(system.hasEndpoints()).toBe(false);
  });

  it('stops when npm is killed outright, and the next start waits for that', async () => {
    system = new RunningSystem(dataDir, { KOOK_PORT: port });
    const left = Object.values((await system.ready()).pids);
    system.killNpm();
    system = new RunningSystem(dataDir, { KOOK_PORT: port });
    await waitUntil(() => system.output.includes('postgres: ready'), 30_000);
    expect(left.filter(isRunning)).toEqual([]);
  });

  it('can be stopped in the middle of a start', async () => {
    await waitUntil(() => system.output.includes('postgres: ready'), 30_000);
    system.signal('SIGTERM');
    expect(await system.ended).toBe(0);
    expect(system.output).not.toMatch(/^ready/m);
    const probe = createServer();
    await new Promise<void>((resolve, reject) => {
      probe.once('error', reject);
      probe.listen(Number(port), '127.0.0.1', () => probe.close(() => resolve()));
    });
  });
});
