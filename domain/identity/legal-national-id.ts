import { compact, refuse, type Reading } from './reading.ts';

const WEIGHTS = [29, 27, 23, 19, 17, 29, 27, 23, 19, 17];

/** شناسه ملی of a legal person: exactly eleven digits, the last one a check digit; its serial is never all zeros. */
export function readLegalNationalId(raw: string): Reading {
  const digits = compact(raw);
  if (digits === '') return refuse('required');
  const wellFormed = /^\d{11}$/.test(digits) && digits.slice(3, 9) !== '000000';
  return wellFormed && checkDigit(digits) === Number(digits[10]) ? { ok: true, value: digits } : refuse('invalid-national-id');
}

function checkDigit(id: string): number {
  const added = Number(id[9]) + 2;
  const sum = WEIGHTS.reduce((total, weight, i) => total + (Number(id[i]) + added) * weight, 0);
  const rest = sum % 11;
  return rest === 10 ? 0 : rest;
}
