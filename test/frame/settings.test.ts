import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { clusterDirectory } from '../../scripts/postgres/cluster-directory.ts';
import { operatingUser } from '../../scripts/postgres/operating-user.ts';
import { Ports } from '../../scripts/stack/ports.ts';
import { ensureSecrets } from '../../scripts/stack/secrets.ts';
import { settingsFromEnvironment } from '../../scripts/stack/settings.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'kook-settings-'));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

describe('settings of npm start', () => {
  it('has the usual port, one worker and a first order', () => {
    expect(settingsFromEnvironment({})).toMatchObject({ port: 3000, workers: 1, demo: true, production: false });
  });

  it('takes port, folder and no first order from the environment', () => {
    expect(settingsFromEnvironment({ KOOK_PORT: '4000', KOOK_DATA_DIR: dataDir, KOOK_DEMO: '0' })).toMatchObject({ port: 4000, dataDir, demo: false });
  });

  it('runs no order by itself in production', () => {
    expect(settingsFromEnvironment({ NODE_ENV: 'production' })).toMatchObject({ demo: false, production: true });
  });

  it.each(['0', '65536', '80.5', '-1', 'eighty', '0x50', ' 80'])('refuses «%s» as a port', (text) => {
    expect(() => settingsFromEnvironment({ KOOK_PORT: text })).toThrow(/KOOK_PORT must be a whole number/);
  });
});

describe('ports', () => {
  it('stay those of the last start where they are free', async () => {
    const free = createServer();
    await new Promise<void>((resolve) => free.listen(0, '127.0.0.1', resolve));
    const { port } = free.address() as { port: number };
    await new Promise((resolve) => free.close(resolve));
    const folder = mkdtempSync(join(dataDir, 'ports-'));
    writeFileSync(join(folder, 'ports.json'), JSON.stringify({ operator: port }));
    expect(await new Ports(folder, false).take('operator')).toBe(port);
  });

  it('are others where a stranger listens', async () => {
    const stranger = createServer();
    await new Promise<void>((resolve) => stranger.listen(0, '127.0.0.1', resolve));
    const { port } = stranger.address() as { port: number };
    const folder = mkdtempSync(join(dataDir, 'ports-'));
    writeFileSync(join(folder, 'ports.json'), JSON.stringify({ bank: port }));
    expect(await new Ports(folder, false).take('bank')).not.toBe(port);
    stranger.close();
  });
});

describe('secrets', () => {
  it('are made once, and are 32 bytes each', () => {
    const secrets = ensureSecrets(dataDir);
    expect(secrets.secret).toMatch(/^[0-9a-f]{64}$/);
    expect(secrets.pinKey).toMatch(/^[0-9a-f]{64}$/);
    expect(secrets.pinKey).not.toBe(secrets.secret);
    expect(ensureSecrets(dataDir)).toEqual(secrets);
  });
});

describe.runIf(process.getuid?.() === 0)('the database of a data directory that PostgreSQL\'s user cannot enter', () => {
  it('stands elsewhere, is found again, and inside as soon as it can be', () => {
    const user = operatingUser();
    const closed = mkdtempSync(join(dataDir, 'closed-'));
    chmodSync(dataDir, 0o755);
    chmodSync(closed, 0o700);
    const place = clusterDirectory(closed, user);
    expect(place.elsewhere).toBe(true);
    expect(clusterDirectory(closed, user)).toEqual(place);
    const open = mkdtempSync(join(dataDir, 'open-'));
    chmodSync(open, 0o755);
    expect(clusterDirectory(open, user)).toEqual({ path: join(open, 'postgres'), elsewhere: false });
    rmSync(join(place.path, '..'), { recursive: true, force: true });
  });
});
