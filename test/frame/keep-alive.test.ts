import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { KeptAlive } from '../../scripts/processes/keep-alive.ts';
import type { ProcessSpec } from '../../scripts/processes/spec.ts';
import { startTimeOf } from '../../scripts/processes/identity.ts';
import { waitUntil } from '../../scripts/processes/wait-until.ts';

const dir = mkdtempSync(join(tmpdir(), 'kook-alive-'));

function program(script: string, parts: Partial<ProcessSpec> = {}): { child: KeptAlive; said: string[] } {
  const said: string[] = [];
  const spec: ProcessSpec = {
    name: 'thing', command: process.execPath, args: ['-e', script], env: process.env, cwd: dir,
    stopSignal: 'SIGTERM', stopTimeoutMs: 500, ready: () => Promise.resolve(true), readyTimeoutMs: 5_000, ...parts,
  };
  return { said, child: new KeptAlive(spec, { logPath: join(dir, 'thing.log'), say: (line) => said.push(line), onChange: () => undefined }) };
}

const FOREVER = 'setInterval(() => undefined, 1000);';

describe('a process that is kept alive', () => {
  it('is started again under another id', async () => {
    const { child, said } = program(FOREVER);
    await child.start();
    const before = child.current?.identity.pid ?? 0;
    process.kill(before, 'SIGKILL');
    expect(await waitUntil(() => child.current !== undefined && child.current.identity.pid !== before, 5_000)).toBe(true);
    await child.stop();
    expect(said[0]).toBe('thing ended by SIGKILL; starting it again in 0.3 s');
  });

  it('is started again after longer and longer pauses, and at last reported as failing', async () => {
    const { child, said } = program('process.exit(3)');
    await child.start();
    expect(await waitUntil(() => said.some((line) => line.includes('KEEPS FAILING')), 20_000)).toBe(true);
    await child.stop();
    const pauses = said.map((line) => Number(/in ([\d.]+) s/.exec(line)?.[1])).filter((seconds) => seconds > 0);
    expect(pauses.slice(0, 4)).toEqual([0.3, 1, 2, 4]);
    expect(said.find((line) => line.includes('KEEPS FAILING'))).toContain(join(dir, 'thing.log'));
  });

  it('that never becomes ready fails the start, with its last words', async () => {
    const { child } = program('console.log("the disk is full"); process.exit(1)', { ready: () => Promise.resolve(false) });
    await expect(child.start()).rejects.toThrow(/ended while starting[^]*the disk is full/);
  });

  it('is killed with all it started when it does not end by itself', async () => {
    const file = join(dir, 'grandchild');
    const { child } = program(`
      process.on('SIGTERM', () => undefined);
      const { pid } = require('child_process').spawn('sleep', ['60']);
      require('fs').writeFileSync(${JSON.stringify(file)}, String(pid));
      ${FOREVER}`, { ready: () => Promise.resolve(existsSync(file) && readFileSync(file, 'utf8') !== '') });
    await child.start();
    const grandchild = Number(readFileSync(file, 'utf8'));
    await child.stop();
    expect(await waitUntil(() => startTimeOf(grandchild) === undefined, 2_000)).toBe(true);
  });
});
