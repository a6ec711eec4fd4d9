import { describe, expect, it } from 'vitest';
import {
  readEconomicCode, readPastDate, readPostalCode, readRegistrationNumber, readTelephone, type Reading,
} from '../../../domain/identity/index.ts';

const value = (reading: Reading) => (reading.ok ? reading.value : reading.code);

describe('numbers without a check digit', () => {
  it('reads a postal code', () => {
    for (const spelling of ['1966843112', '19668-43112', '۱۹۶۶۸۴۳۱۱۲', ' 1966843112\u200c']) expect(value(readPostalCode(spelling))).toBe('1966843112');
    for (const wrong of ['196684311', '19668431122', '0966843112', '19668431a2', '1966.843112']) expect(value(readPostalCode(wrong))).toBe('invalid-postal-code');
  });

  it('reads an economic code and a registration number', () => {
    for (const code of ['411234567890', '14001234562', '4111111111111111']) expect(value(readEconomicCode(code))).toBe(code);
    for (const wrong of ['123456789', '12345678901234567', '41123456789x']) expect(value(readEconomicCode(wrong))).toBe('invalid-economic-code');
    expect(value(readRegistrationNumber('۱۲۳۴۵۶'))).toBe('123456');
    for (const wrong of ['0', '000', '12345678901', '12/3', '-']) expect(readRegistrationNumber(wrong).ok).toBe(false);
  });

  it.each([
    ['02188776655', '02188776655'], ['021-88776655', '02188776655'], ['(021) 8877 6655', '02188776655'], ['+982188776655', '02188776655'],
    ['00982188776655', '02188776655'], ['2188776655', '02188776655'], ['۰۳۱ ۳۶۶۸ ۷۷۹۰', '03136687790'], ['09121234567', '09121234567'],
  ])('reads the telephone %s', (spelling, stored) => {
    expect(value(readTelephone(spelling))).toBe(stored);
  });

  it.each(['88776655', '0218877665', '021887766555', 'tel', '+14155550100', '00000000000'])('refuses the telephone %s', (wrong) => {
    expect(value(readTelephone(wrong))).toBe('invalid-telephone');
  });
});

describe('a day that has come', () => {
  const today = { year: 1405, month: 9, day: 5 };

  it('reads the usual spellings up to today', () => {
    for (const [spelling, stored] of [['1398/02/14', '1398/02/14'], ['1398-2-14', '1398/02/14'], ['۱۴۰۳/۱۲/۳۰', '1403/12/30'], ['1405/09/05', '1405/09/05']] as const) {
      expect(value(readPastDate(spelling, today))).toBe(stored);
    }
  });

  it('refuses days that do not exist, and those still to come', () => {
    for (const wrong of ['1404/12/30', '1404/07/31', '1404/13/01', '1404/00/10', '2019/05/04', '14040101', 'دیروز']) expect(value(readPastDate(wrong, today))).toBe('invalid-date');
    for (const later of ['1405/09/06', '1405/10/01', '1406/01/01']) expect(value(readPastDate(later, today))).toBe('date-in-future');
    expect(value(readPastDate(' ', today))).toBe('required');
  });
});
