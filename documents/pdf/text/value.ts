/**
 * Other people's words in our sentences. A value is a unit of its own direction, so that a phone number stays left to
 * right behind a Persian word, and the bracket of a company's name never leaves the name.
 */
import { toAsciiDigits, toPersianDigits } from '../../../domain/digits.ts';

const LEFT_TO_RIGHT = '\u2066';
const RIGHT_TO_LEFT = '\u2067';
const END = '\u2069';
/** A space at which no line breaks: half of a phone number is no phone number. */
const FIRM_SPACE = '\u00a0';

/** Marks of direction could show a name as another one; the rest is not seen. ZWNJ and ZWJ shape letters and stay. */
const UNPRINTABLE = /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\p{Cs}]/gu;
const PERSIAN_LETTER = /(?=\p{L})\p{Script=Arabic}/u;
const LATIN_LETTER = /\p{Script=Latin}/u;

/** What somebody typed, fit for a line of print: composed letters, no controls, single spaces. */
function cleanText(text: string): string {
  return text.replace(UNPRINTABLE, '').replace(/[\s\p{Cc}]+/gu, ' ').trim().normalize('NFC');
}

/** Persian digits, but where Latin letters are: an e-mail address or a Sheba is read as it is typed. */
function printedDigits(text: string): string {
  if (!PERSIAN_LETTER.test(text) && LATIN_LETTER.test(text)) return toAsciiDigits(text);
  return text.replace(/\S+/g, (word) => (LATIN_LETTER.test(word) ? toAsciiDigits(word) : toPersianDigits(word)));
}

/** A value as a unit: right to left as soon as one of its letters is, else left to right. */
export function value(text: string): string {
  const clean = printedDigits(cleanText(text));
  return PERSIAN_LETTER.test(clean) ? RIGHT_TO_LEFT + clean + END : leftToRight(clean);
}

/** A number, an address of the net: read from the left, and never broken over lines at its spaces. */
function leftToRight(text: string): string {
  return LEFT_TO_RIGHT + text.replaceAll(' ', FIRM_SPACE) + END;
}

/** Our own words around values: persian`تلفن ${telephone}`. */
export function persian(words: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  return String.raw({ raw: words }, ...values.map((one) => value(String(one))));
}
