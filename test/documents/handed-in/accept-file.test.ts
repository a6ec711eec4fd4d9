import { deflateSync, crc32 } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { acceptFile } from '../../../documents/handed-in/accept-file.ts';
import { isProblem } from '../../../domain/problems.ts';

const picture = (format: 'png' | 'jpeg' | 'webp', width = 40, height = 30) =>
  sharp({ create: { width, height, channels: 3, background: '#c33' } }).toFormat(format).toBuffer();

async function refusal(name: string, bytes: Buffer): Promise<string> {
  try {
    await acceptFile({ name, bytes }, 'slip');
  } catch (error) {
    if (isProblem(error)) return error.code;
    throw error;
  }
  return 'accepted';
}

/** A PNG whose header claims a size that its pixels need not have. */
function pngOfSize(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'), chunk('IHDR', header), chunk('IDAT', deflateSync(Buffer.alloc(64))), chunk('IEND', Buffer.alloc(0)),
  ]);
}

describe('a slip or document that somebody hands in', () => {
  it.each(['png', 'jpeg', 'webp'] as const)('as %s is encoded anew', async (format) => {
    const accepted = await acceptFile({ name: 'رسید بانک.bin', bytes: await picture(format) }, 'slip');
    expect(accepted.mediaType).toBe(format === 'png' ? 'image/png' : 'image/jpeg');
    expect(accepted.name).toBe(format === 'png' ? 'رسید بانک.png' : 'رسید بانک.jpg');
    expect(await sharp(accepted.bytes).metadata()).toMatchObject({ width: 40, height: 30 });
  });

  it('keeps whole characters of a long name', async () => {
    const { name } = await acceptFile({ name: `a${'😀'.repeat(200)}.png`, bytes: await picture('png') }, 'slip');
    expect(name).toBe(`a${'😀'.repeat(149)}.png`);
  });

  it('loses its metadata and whatever hides behind the picture', async () => {
    const bytes = await sharp(await picture('jpeg')).withExif({ IFD0: { Copyright: 'secret-place' } }).toBuffer();
    const polyglot = Buffer.concat([bytes, Buffer.from('<script>alert(1)</script>')]);
    const accepted = await acceptFile({ name: 'a.jpg', bytes: polyglot }, 'slip');
    expect(polyglot.includes('secret-place')).toBe(true);
    expect(accepted.bytes.includes('secret-place')).toBe(false);
    expect(accepted.bytes.includes('script')).toBe(false);
  });

  it('stands upright as its camera meant it', async () => {
    const turned = await sharp(await picture('jpeg', 40, 30)).withMetadata({ orientation: 6 }).toBuffer();
    const accepted = await acceptFile({ name: 'a.jpg', bytes: turned }, 'slip');
    expect(await sharp(accepted.bytes).metadata()).toMatchObject({ width: 30, height: 40 });
  });

  it('as PDF stays as it is', async () => {
    const bytes = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');
    expect(await acceptFile({ name: 'slip.pdf', bytes }, 'slip')).toEqual({ name: 'slip.pdf', mediaType: 'application/pdf', bytes });
  });

  it('has a name that is only a name', async () => {
    const bytes = await picture('png');
    const named = async (name: string) => (await acceptFile({ name, bytes }, 'slip')).name;
    expect(await named('../../etc/passwd')).toBe('passwd.png');
    expect(await named('C:\\slips\\may.exe')).toBe('may.png');
    expect(await named('a\u202Egnp.exe')).toBe('agnp.png');
    expect(await named('"><b>.png')).toBe('b.png');
    expect(await named('...')).toBe('file.png');
  });

  it.each([
    ['a page named .png', 'slip.png', Buffer.from('<!doctype html><script>alert(1)</script>'), 'file-not-accepted'],
    ['a drawing with scripts', 'slip.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'), 'file-not-accepted'],
    ['a picture that breaks off', 'slip.png', Buffer.from('89504e470d0a1a0a', 'hex'), 'file-not-accepted'],
    ['a picture of 50,000 × 50,000', 'slip.png', pngOfSize(50_000, 50_000), 'picture-too-large'],
    ['a picture of 9,000 × 9,000', 'slip.png', pngOfSize(9_000, 9_000), 'picture-too-large'],
    ['a picture with fewer pixels than it says', 'slip.png', pngOfSize(200, 200), 'file-not-accepted'],
    ['half a PDF', 'slip.pdf', Buffer.from('%PDF-1.4\n1 0 obj'), 'file-not-accepted'],
    ['a program', 'slip.jpg', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(2_000)]), 'file-not-accepted'],
    ['an animation', 'slip.gif', Buffer.from('R0lGODlhAQABAAAAACw=', 'base64'), 'file-not-accepted'],
    ['nothing', 'slip.png', Buffer.alloc(0), 'file-missing'],
    ['50 MB', 'slip.png', Buffer.alloc(50_000_000), 'file-too-large'],
  ])('%s is refused', async (_what, name, bytes, code) => {
    expect(await refusal(name, bytes)).toBe(code);
  });
});
