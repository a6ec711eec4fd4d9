import { compact, refuse, type Reading } from './reading.ts';

/** `IR` moved behind the digits, as ISO 13616 has it: I = 18, R = 27. */
const COUNTRY = '1827';

/**
 * شماره شبا, Iran's IBAN: `IR`, two check digits and 22 more; ISO 7064 mod 97-10. Written with or without `IR`, in groups
 * or in one; stored as `IR` and 24 digits.
 */
export function readSheba(raw: string): Reading {
  const text = compact(raw).toUpperCase();
  if (text === '') return refuse('required');
  const digits = /^(?:IR)?(\d{24})$/.exec(text)?.[1];
  if (digits === undefined) return refuse('invalid-sheba');
  const rest = BigInt(`${digits.slice(2)}${COUNTRY}${digits.slice(0, 2)}`) % 97n;
  // 00, 01 and 99 as check digits also leave 1, beside the true 97, 98 and 02: the standard makes 02 to 98 only.
  const check = Number(digits.slice(0, 2));
  return rest === 1n && check >= 2 && check <= 98 ? { ok: true, value: `IR${digits}` } : refuse('invalid-sheba');
}

/** `IR82 0540 1026 8002 0817 9090 02`; show it left to right. */
export function showSheba(sheba: string): string {
  return sheba.replace(/(.{4})(?=.)/g, '$1 ');
}
