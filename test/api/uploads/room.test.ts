import { describe, expect, it } from 'vitest';
import { withBodyRoom } from '../../../api/frame/body-room.ts';
import { withUploadSlot } from '../../../api/routes/portal/orders/uploads/upload-slots.ts';

const MB = 1024 * 1024;

/** Takes room until `end` is called. */
function taken(size: number) {
  let end: () => void = () => undefined;
  const done = withUploadSlot(size, () => new Promise<void>((resolve) => {
    end = resolve;
  }));
  return { done, end: () => end() };
}

describe('room for uploads', () => {
  it('ends at 100 MB of waiting files, and comes back when one is done', async () => {
    const four = Array.from({ length: 4 }, () => taken(25 * MB));
    await expect(withUploadSlot(1, () => Promise.resolve())).rejects.toMatchObject({ code: 'busy', status: 503 });
    four[0]?.end();
    await four[0]?.done;
    await expect(withUploadSlot(25 * MB, () => Promise.reject(new Error('bad file')))).rejects.toThrow('bad file');
    await expect(withUploadSlot(25 * MB, () => Promise.resolve('read'))).resolves.toBe('read');
    for (const one of four.slice(1)) one.end();
    await Promise.all(four.map(({ done }) => done));
  });

  it('ends at 32 files, however small', async () => {
    const many = Array.from({ length: 32 }, () => taken(1));
    await expect(withUploadSlot(1, () => Promise.resolve())).rejects.toMatchObject({ code: 'busy' });
    for (const one of many) one.end();
    await Promise.all(many.map(({ done }) => done));
  });
});

describe('room for files on their way in', () => {
  /** Sends slowly until `end` is called. */
  function sending(owner: string, size: number) {
    let end: () => void = () => undefined;
    const done = withBodyRoom(owner, size, () => new Promise<void>((resolve) => {
      end = resolve;
    }));
    return { done, end: () => end() };
  }
  const now = (owner: string, size: number) => withBodyRoom(owner, size, () => Promise.resolve('read'));

  it('of one organisation ends at two of the largest, and leaves the others theirs', async () => {
    const slow = [sending('a', 25 * MB), sending('a', 25 * MB)];
    await expect(now('a', 25 * MB)).rejects.toMatchObject({ code: 'busy', status: 503, extra: { retryAfterSeconds: 5 } });
    await expect(now('b', 25 * MB)).resolves.toBe('read');
    for (const one of slow) one.end();
    await Promise.all(slow.map(({ done }) => done));
    await expect(now('a', 50 * MB)).resolves.toBe('read');
  });

  it('of all together ends at 128 MB, and a body that breaks off gives its room back', async () => {
    const slow = ['a', 'b', 'c', 'd', 'e'].map((owner) => sending(owner, 25 * MB));
    await expect(now('f', 25 * MB)).rejects.toMatchObject({ code: 'busy' });
    await expect(withBodyRoom('f', MB, () => Promise.reject(new Error('broken off')))).rejects.toThrow('broken off');
    for (const one of slow) one.end();
    await Promise.all(slow.map(({ done }) => done));
    await expect(now('f', 25 * MB)).resolves.toBe('read');
  });
});
