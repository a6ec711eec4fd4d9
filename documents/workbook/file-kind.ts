import { Problem } from '../../domain/problems.ts';

const startsWith = (bytes: Uint8Array, ...signature: number[]): boolean => signature.every((byte, i) => bytes[i] === byte);
const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');

/** Refuses what is no xlsx, by its first bytes and not by its name, and says what it is instead. */
export function requireWorkbook(bytes: Uint8Array): void {
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return;
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) throw olderOffice(bytes);
  throw new Problem('not-a-workbook', { detail: whatElse(bytes) });
}

/** OLE compound files: Excel 97–2003, a workbook with a password (the xlsx is a stream inside), or another program's. */
function olderOffice(bytes: Uint8Array): Problem {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.includes(utf16('EncryptedPackage'))) return new Problem('encrypted-workbook');
  if (buffer.includes(utf16('WordDocument')) || buffer.includes(utf16('PowerPoint Document'))) return new Problem('not-a-workbook');
  return new Problem('old-excel');
}

function whatElse(bytes: Uint8Array): string | undefined {
  if (bytes.byteLength === 0) return 'فایل خالی است.';
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47) || startsWith(bytes, 0xff, 0xd8, 0xff) || startsWith(bytes, 0x47, 0x49, 0x46, 0x38)) {
    return 'این فایل تصویر است، نه اکسل. فهرست را در فایل اکسل (xlsx) بفرستید.';
  }
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) return 'این فایل PDF است، نه اکسل. فهرست را در فایل اکسل (xlsx) بفرستید.';
  // Text has no NUL, UTF-16 text aside, which begins with its mark.
  const head = bytes.subarray(0, 4096);
  if (!head.includes(0) || startsWith(bytes, 0xff, 0xfe)) {
    return 'این فایل متن (مانند CSV) است، حتی اگر نام آن xlsx باشد. آن را در اکسل باز و با قالب xlsx ذخیره کنید.';
  }
  return undefined;
}
