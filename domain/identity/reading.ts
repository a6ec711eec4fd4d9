import { toAsciiDigits, withoutInvisible } from '../digits.ts';

/**
 * What each of these numbers is called when it is wrong: a stable code for programs and one sentence for people, the
 * same in the API and in every form.
 */
export const IDENTITY_MESSAGES = {
  required: 'این مقدار لازم است.',
  'invalid-national-code': 'کد ملی درست نیست؛ ده رقم آن را از روی کارت ملی بنویسید.',
  'invalid-national-id': 'شناسه ملی درست نیست؛ یازده رقم آن را از روی روزنامه رسمی بنویسید.',
  'invalid-sheba': 'شماره شبا درست نیست؛ IR و ۲۴ رقم پس از آن را بنویسید.',
  'invalid-postal-code': 'کد پستی درست نیست؛ ده رقم است و با صفر آغاز نمی‌شود.',
  'invalid-economic-code': 'کد اقتصادی درست نیست؛ ۱۰ تا ۱۶ رقم است.',
  'invalid-registration-number': 'شماره ثبت درست نیست؛ ۱ تا ۱۰ رقم است.',
  'invalid-telephone': 'شماره تلفن درست نیست؛ آن را با پیش‌شماره شهر بنویسید، مانند ۰۲۱۸۸۷۷۶۶۵۵.',
  'invalid-date': 'چنین تاریخی نیست؛ تاریخ را به شکل ۱۴۰۵/۰۹/۱۰ بنویسید.',
  'date-in-future': 'این تاریخ هنوز نیامده است.',
} as const;
export type IdentityCode = keyof typeof IDENTITY_MESSAGES;

/** A number as it is stored, or what is wrong with what was written. */
export type Reading = { ok: true; value: string } | { ok: false; code: IdentityCode; message: string };

export const refuse = (code: IdentityCode): Reading => ({ ok: false, code, message: IDENTITY_MESSAGES[code] });

/** Spaces, hyphens and dashes between groups of digits. */
const SEPARATORS = /[\s\-\u2010-\u2015\u2212]/g;

/** ASCII digits without what people put between them and nobody sees. */
export function compact(raw: string): string {
  return toAsciiDigits(withoutInvisible(raw)).replace(SEPARATORS, '');
}

/** Numbers that have a length and no check digit. */
export function readDigits(raw: string, form: RegExp, code: IdentityCode): Reading {
  const digits = compact(raw);
  if (digits === '') return refuse('required');
  return form.test(digits) ? { ok: true, value: digits } : refuse(code);
}
