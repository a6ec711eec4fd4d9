import { compact, refuse, type Reading } from './reading.ts';

/**
 * کد ملی of a person: ten digits, the last one a check digit. Zeros in front that Excel or a person dropped come back
 * (no code begins with more than two). The same digit ten times fits the sum and is nobody's.
 */
export function readNationalCode(raw: string): Reading {
  const digits = compact(raw);
  if (digits === '') return refuse('required');
  if (!/^\d{8,10}$/.test(digits)) return refuse('invalid-national-code');
  const code = digits.padStart(10, '0');
  return /^(\d)\1{9}$/.test(code) || checkDigit(code) !== Number(code[9]) ? refuse('invalid-national-code') : { ok: true, value: code };
}

function checkDigit(code: string): number {
  let sum = 0;
  for (let i = 0; i < 9; i += 1) sum += Number(code[i]) * (10 - i);
  const rest = sum % 11;
  return rest < 2 ? rest : 11 - rest;
}
