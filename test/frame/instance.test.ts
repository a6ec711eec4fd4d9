import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { startTimeOf } from '../../scripts/processes/identity.ts';
import { Instance } from '../../scripts/stack/instance.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'kook-instance-'));
const note = join(dataDir, 'instance.json');
const strangers: ReturnType<typeof spawn>[] = [];

/** Some process in a group of its own, as children of the supervisor are. */
function someProcess(): { pid: number; startedAt: string } {
  const child = spawn('sleep', ['60'], { detached: true, stdio: 'ignore' });
  strangers.push(child);
  const pid = child.pid ?? 0;
  return { pid, startedAt: startTimeOf(pid) ?? '' };
}

const DEAD = { pid: 999_999_999, startedAt: 'never' };
const leave = (content: unknown) => writeFileSync(note, typeof content === 'string' ? content : JSON.stringify(content));
const take = () => Instance.take(dataDir, () => undefined);

afterEach(() => {
  for (const child of strangers.splice(0)) child.kill('SIGKILL');
  rmSync(note, { force: true });
});

describe('one supervisor on a data directory', () => {
  it('refuses a directory whose supervisor lives', async () => {
    leave({ supervisor: someProcess(), children: {} });
    await expect(take()).rejects.toThrow('already runs');
  });

  it('ends the children that a killed supervisor left', async () => {
    const child = someProcess();
    leave({ supervisor: DEAD, children: { api: child } });
    (await take()).release();
    expect(startTimeOf(child.pid)).toBeUndefined();
  });

  it('never ends a foreign process that got the id of a child', async () => {
    const foreign = someProcess();
    leave({ supervisor: DEAD, children: { api: { ...foreign, startedAt: 'earlier' } } });
    (await take()).release();
    expect(startTimeOf(foreign.pid)).toBe(foreign.startedAt);
  });

  it('is not kept out by a process that got the id of the supervisor', async () => {
    leave({ supervisor: { ...someProcess(), startedAt: 'earlier' }, children: {} });
    const instance = await take();
    expect(JSON.parse(readFileSync(note, 'utf8'))).toMatchObject({ supervisor: { pid: process.pid } });
    instance.release();
  });

  it('is not kept out by a note that a power cut tore', async () => {
    leave('{"supervisor": {"pi');
    (await take()).release();
  });

  it.each([['on a fresh directory', undefined], ['after a kill -9', { supervisor: DEAD, children: {} }]])('lets only one of many starts in, %s', async (_when, old) => {
    if (old) leave(old);
    const results = await Promise.allSettled(Array.from({ length: 8 }, take));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});
