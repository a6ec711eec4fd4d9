/** Numbers of an organisation that have a form and no check digit. */
import { compact, readDigits, refuse, type Reading } from './reading.ts';

export const readPostalCode = (raw: string): Reading => readDigits(raw, /^[1-9]\d{9}$/, 'invalid-postal-code');

/** Of three generations: 12 digits, 11 (the national ID), and up to 16 with a branch. */
export const readEconomicCode = (raw: string): Reading => readDigits(raw, /^\d{10,16}$/, 'invalid-economic-code');

export const readRegistrationNumber = (raw: string): Reading => readDigits(raw, /^(?!0+$)\d{1,10}$/, 'invalid-registration-number');

/** With its area code, as `0` and ten digits; a mobile is a telephone too. */
export function readTelephone(raw: string): Reading {
  const digits = compact(raw.replace(/[()/]/g, ''));
  if (digits === '') return refuse('required');
  const national = /^(?:\+98|0098|98)?0?([1-9]\d{9})$/.exec(digits)?.[1];
  return national === undefined ? refuse('invalid-telephone') : { ok: true, value: `0${national}` };
}
