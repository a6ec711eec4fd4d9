import { foldPersian } from '../digits.ts';

/** As the table's own limits have it. */
const MAX_TRACKING_LENGTH = 40;

/**
 * The form in which two spellings of one tracking number (شماره پیگیری) are equal: ASCII digits and small Latin letters,
 * without spaces, hyphens, slashes and leading zeros, all of which slips of one bank print now and then. Undefined for
 * what is none: nothing but zeros, letters of another alphabet, too long.
 */
export function normaliseTrackingNumber(raw: string): string | undefined {
  const plain = foldPersian(raw).replace(/[\s\-\u2010-\u2015\u2212_./\\:#]/g, '').replace(/^0+/, '');
  return /^[0-9a-z]+$/.test(plain) && plain.length <= MAX_TRACKING_LENGTH ? plain : undefined;
}
