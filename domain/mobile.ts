/** Mobile numbers of Iran: read in every spelling, stored as E.164 (`+989…`), shown as `0912 345 6789`. */
import { toAsciiDigits, withoutInvisible } from './digits.ts';

export type ParsedMobile =
  | { ok: true; mobile: string; warning?: 'possible-lost-digits' }
  | { ok: false; code: 'mobile-missing' | 'invalid-mobile' };

/**
 * The ten-digit national numbers that the numbering plan gives to mobiles: the pattern of Google libphonenumber's
 * metadata for Iran, joined with the ranges of `operators.ts`. Ranges inside it without a listed operator are real
 * numbers (an operator's code makes them chargeable); 0955 or 0970 are outside it and not numbers at all.
 */
const MOBILE_RANGE = /^9(?:(?:0[0-5]|[13]\d|2[0-3])\d\d|9(?:[0-46]\d\d|5(?:10|5\d)|8(?:[12]\d|88)|9(?:[01359]\d|21|69|77|8[7-9])))\d{5}$/;
const NATIONAL = /^(?:\+98|0098|98)?0?(9\d{9})$/;
/** Spaces, every kind of hyphen and dash, brackets, and the apostrophe by which Excel is told «this is text». */
const SEPARATORS = /[\s\-\u2010-\u2015\u2212()'’]/g;
const PLAIN = /^09\d{9}$/;

const MISSING: ParsedMobile = { ok: false, code: 'mobile-missing' };
const INVALID: ParsedMobile = { ok: false, code: 'invalid-mobile' };

/**
 * Reads a number as a person or Excel wrote it: Persian and Arabic digits, `+98`, `0098`, `98`, spaces, hyphens,
 * zero-width characters, a leading zero that Excel dropped.
 * `possible-lost-digits`: it ends in 00000, as numbers do that Excel once rounded to 9.12E+09.
 */
export function parseMobile(raw: string | number | null | undefined): ParsedMobile {
  if (raw === null || raw === undefined) return MISSING;
  const national = typeof raw === 'string' && PLAIN.test(raw) ? raw.slice(1) : nationalNumber(raw);
  if (national === '') return MISSING;
  if (national === undefined || !MOBILE_RANGE.test(national)) return INVALID;
  const mobile = `+98${national}`;
  return national.endsWith('00000') ? { ok: true, mobile, warning: 'possible-lost-digits' } : { ok: true, mobile };
}

/** The ten digits after +98; '' where nothing was written, undefined where it is no number of that form. */
function nationalNumber(raw: string | number): string | undefined {
  if (typeof raw === 'number') return Number.isSafeInteger(raw) ? NATIONAL.exec(String(raw))?.[1] : undefined;
  const text = toAsciiDigits(withoutInvisible(raw)).replace(SEPARATORS, '');
  return text === '' ? '' : NATIONAL.exec(text)?.[1];
}

/** `+989123456789` → `09123456789`: the form for exports and for operators. */
export function localMobile(e164: string): string {
  return `0${e164.slice(3)}`;
}

/** `+989123456789` → `0912 345 6789`; show it left to right (`<bdi dir="ltr">`). */
export function showMobile(e164: string): string {
  const local = localMobile(e164);
  return `${local.slice(0, 4)} ${local.slice(4, 7)} ${local.slice(7)}`;
}
