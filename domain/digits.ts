/**
 * Digits and spelling of Persian text as people type it: three sets of digits, two codings of ی and ک,
 * and marks that nobody sees. Everything that is compared, searched or parsed is folded here first.
 */

/** Zero-width and bidirectional marks, soft hyphen, byte-order mark: invisible, and pasted along with every second number. */
const INVISIBLE = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/g;
const FOREIGN_DIGIT = /[\u06f0-\u06f9\u0660-\u0669]/g;
const PERSIAN_DIGITS = '۰۱۲۳۴۵۶۷۸۹';
/** Vowel marks and the tatweel carry no meaning for a search («همراهِ» = «همراه»). */
const DIACRITIC = /[\u064b-\u065f\u0670\u0640]/g;

/** Persian (۰–۹) and Arabic (٠–٩) digits become 0–9; everything else stays. */
export function toAsciiDigits(text: string): string {
  return text.replace(FOREIGN_DIGIT, (digit) => String(digit.charCodeAt(0) & 0xf));
}

/** 0–9 and Arabic digits become Persian ones; everything else stays. */
export function toPersianDigits(text: string | number | bigint): string {
  return toAsciiDigits(String(text)).replace(/[0-9]/g, (digit) => PERSIAN_DIGITS.charAt(Number(digit)));
}

/** Removes what is not seen: zero-width characters (ZWNJ too), bidi marks, soft hyphens. */
export function withoutInvisible(text: string): string {
  return text.replace(INVISIBLE, '');
}

/**
 * The form in which two spellings of one word are equal; used on both sides of a search.
 * ZWNJ is removed, not made a space: where «شماره‌همراه» should equal «شماره همراه» too, drop the spaces as well.
 */
export function foldPersian(text: string): string {
  return toAsciiDigits(withoutInvisible(text.normalize('NFC')))
    .replace(DIACRITIC, '')
    .replace(/[\u064a\u0649\u06d2]/g, '\u06cc')
    .replace(/\u0643/g, '\u06a9')
    .replace(/[\u0629\u06c0\u06c2]/g, '\u0647')
    .replace(/[\u0622\u0623\u0625\u0671]/g, '\u0627')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}
