import { describe, expect, it } from 'vitest';
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
