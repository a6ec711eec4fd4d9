import { toAsciiDigits } from '../../domain/digits.ts';

/**
 * The code in what was typed or pasted, in any digits: where a whole SMS was pasted, the run of digits that is as long as
 * the code, first of all that after a `#`; else the digits as they come.
 */
export function codeIn(text: string, digits: number): string {
  const ascii = toAsciiDigits(text);
  const whole = new RegExp(`#(\\d{${digits}})(?!\\d)`).exec(ascii)?.[1] ?? new RegExp(`(?<!\\d)\\d{${digits}}(?!\\d)`).exec(ascii)?.[0];
  return whole ?? ascii.replace(/\D/g, '').slice(0, digits);
}
