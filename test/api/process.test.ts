import { spawn, type ChildProcess } from 'node:child_process';
import { afterEach, describe, expect, it } from 'vitest';
import { freePort } from '../../scripts/processes/ports.ts';
import { useTestDatabase } from '../support/postgres.ts';

const database = useTestDatabase();
const started: ChildProcess[] = [];
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
});

interface Started {
  child: ChildProcess;
  output: () => string;
  exit: Promise<number | null>;
}

function startApi(env: Record<string, string>): Started {
  const child = spawn(process.execPath, ['--import', 'tsx', 'api/main.ts'], {
    env: {
      PATH: process.env['PATH'] ?? '', NODE_ENV: 'test', DATABASE_APP_URL: database().appUrl, SMS_URL: 'http://127.0.0.1:9', BANK_URL: 'http://127.0.0.1:9', TEMPORAL_ADDRESS: '127.0.0.1:9',
      KOOK_SECRET: '5e'.repeat(32), KOOK_PIN_KEY: 'a1'.repeat(32), KOOK_WEBHOOK_KEY: 'b2'.repeat(32), ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.push(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  return { child, output: () => output, exit: new Promise((resolve) => child.once('exit', resolve)) };
}

async function listening({ output, exit }: Started): Promise<void> {
  const ended = exit.then((code) => ({ code }));
  while (!output().includes('"listening"')) {
    const early = await Promise.race([ended, new Promise<undefined>((resolve) => setTimeout(resolve, 50, undefined))]);
    if (early) throw new Error(`the API ended with ${early.code}: ${output()}`);
  }
}

describe('the API as a process', () => {
  it('lives and says that it is not ready while Temporal is away, and ends with SIGTERM', async () => {
    const port = await freePort();
    const api = startApi({ KOOK_PORT: String(port) });
    await listening(api);
    const origin = `http://127.0.0.1:${port}`;
    expect((await fetch(`${origin}/api/health/live`)).status).toBe(200);
    const ready = await fetch(`${origin}/api/health`);
    expect(ready.status).toBe(503);
    expect(await ready.json()).toEqual({ status: 'not-ready', database: true, processes: false, stopping: false });
    const began = performance.now();
    api.child.kill('SIGTERM');
    expect(await api.exit).toBe(0);
    expect(performance.now() - began).toBeLessThan(6_000);
    expect(api.output()).toContain('"stopped"');
  });

  it('names the port that another program has', async () => {
    const port = await freePort();
    const first = startApi({ KOOK_PORT: String(port) });
    await listening(first);
    const second = startApi({ KOOK_PORT: String(port) });
    expect(await second.exit).toBe(1);
    expect(second.output()).toContain(`port ${port} is taken`);
  });

  it('does not start with a weak secret in production, and does not print it', async () => {
    const weak = '00'.repeat(32);
    const api = startApi({ NODE_ENV: 'production', KOOK_ORIGIN: 'https://kook.example', KOOK_SECRET: weak });
    expect(await api.exit).not.toBe(0);
    expect(api.output()).toContain('KOOK_SECRET is weak');
    expect(api.output()).not.toContain(weak);
  });
});
