import { fileTypeFromBuffer } from 'file-type';
import sharp from 'sharp';
import { Problem } from '../../domain/problems.ts';
import { HANDED_IN_LIMITS } from './limits.ts';

/** What is kept of a file: never the bytes of a picture as they came. */
export interface HandedIn {
  name: string;
  mediaType: 'image/jpeg' | 'image/png' | 'application/pdf';
  bytes: Buffer;
}

// A picture is decoded on a thread of libuv's pool; one thread each is enough, and none keeps pixels for later.
sharp.concurrency(1);
sharp.cache(false);

/**
 * Looks at a slip or a document that somebody sent: the bytes tell what it is, never its name. A picture is decoded
 * under a limit of pixels and encoded anew, turned upright and without its metadata, so that nothing but a picture can
 * be served later; a PDF stays as it is and is only ever served as a download.
 * @throws Problem `file-missing`, `file-too-large` (bytes), `picture-too-large` (pixels), `file-not-accepted` (another
 * kind, or damaged).
 */
export async function acceptFile(file: { name: string; bytes: Buffer } | undefined, field: string): Promise<HandedIn> {
  if (file === undefined || file.bytes.length === 0) throw refused('file-missing', field, 'تصویر یا فایل PDF را انتخاب کنید.');
  if (file.bytes.length > HANDED_IN_LIMITS.maxBytes) throw refused('file-too-large', field, 'حجم فایل حداکثر ۱۰ مگابایت است.');
  const kind = await fileTypeFromBuffer(file.bytes);
  if (kind?.mime === 'application/pdf') return { name: nameOf(file.name, 'pdf'), mediaType: 'application/pdf', bytes: wholePdf(file.bytes, field) };
  if (kind === undefined || !HANDED_IN_LIMITS.pictures.has(kind.mime)) throw notAccepted(field);
  return encodeAnew(file, kind.mime, field);
}

async function encodeAnew(file: { name: string; bytes: Buffer }, mime: string, field: string): Promise<HandedIn> {
  const picture = sharp(file.bytes, { limitInputPixels: HANDED_IN_LIMITS.maxPixels, failOn: 'error', pages: 1 });
  // The header alone: a picture of 50,000 × 50,000 is refused before a single pixel is decoded.
  const { width, height } = await sharp(file.bytes, { limitInputPixels: false }).metadata().catch(() => { throw notAccepted(field); });
  const { maxSide, maxPixels } = HANDED_IN_LIMITS;
  if (width > maxSide || height > maxSide || width * height > maxPixels) {
    throw refused('picture-too-large', field, 'ابعاد تصویر بیش از اندازه است؛ هر ضلع حداکثر ۱۰٬۰۰۰ و در کل ۴۰ میلیون پیکسل.');
  }
  const png = mime === 'image/png';
  const upright = picture.rotate();
  try {
    const bytes = await (png ? upright.png({ compressionLevel: 7 }) : upright.jpeg({ quality: 88 })).timeout({ seconds: 20 }).toBuffer();
    if (bytes.length > HANDED_IN_LIMITS.maxStoredBytes) throw refused('picture-too-large', field, 'این تصویر پس از پردازش بیش از اندازه بزرگ است.');
    return { name: nameOf(file.name, png ? 'png' : 'jpg'), mediaType: png ? 'image/png' : 'image/jpeg', bytes };
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw notAccepted(field);
  }
}

/** A PDF begins with its mark and ends with another; what is cut off, or hidden behind something else, is refused. */
function wholePdf(bytes: Buffer, field: string): Buffer {
  const end = bytes.subarray(-2_048).toString('latin1');
  if (!bytes.subarray(0, 5).equals(Buffer.from('%PDF-')) || !/%%EOF\s*$/.test(end)) throw notAccepted(field);
  return bytes;
}

/** The sender's own name, to show: the last part of a path, no control or direction characters, the true ending. */
function nameOf(given: string, ending: string): string {
  const last = given.split(/[/\\]/).at(-1) ?? '';
  const clean = last.replace(/[\p{Cc}\p{Cf}"<>|:*?]/gu, '').replace(/\.[^.]*$/, '').replace(/^[.\s]+|[.\s]+$/g, '');
  // By whole characters: half of one can be stored nowhere.
  const plain = [...clean].slice(0, 150).join('');
  return `${plain === '' ? 'file' : plain}.${ending}`;
}

const notAccepted = (field: string) => refused('file-not-accepted', field, 'فقط تصویر (JPEG، PNG، WebP) یا PDF سالم پذیرفته می‌شود.');

function refused(code: 'file-missing' | 'file-too-large' | 'picture-too-large' | 'file-not-accepted', field: string, message: string): Problem {
  return new Problem(code, { detail: message, errors: [{ field, code, message }] });
}
