import { z } from 'zod';
import { toJalali } from '../../domain/calendar/jalali.ts';
import {
  readEconomicCode, readLegalNationalId, readNationalCode, readPastDate, readPostalCode, readRegistrationNumber, readSheba, readTelephone, type Reading,
} from '../../domain/identity/index.ts';

/** A number of domain/identity coming in, in any usual spelling; in its stored form afterwards. */
function numberInput(read: (raw: string) => Reading, description: string, example: string) {
  return z
    .string()
    .max(60)
    .transform((text, context) => {
      const reading = read(text);
      if (reading.ok) return reading.value;
      context.addIssue({ code: 'custom', params: { code: reading.code }, message: reading.message });
      return z.NEVER;
    })
    .meta({ description, example });
}

export const nationalCodeInput = numberInput(readNationalCode, 'کد ملی: 10 digits with a check digit', '0012345679');
export const legalNationalIdInput = numberInput(readLegalNationalId, 'شناسه ملی: 11 digits with a check digit', '14001234562');
export const shebaInput = numberInput(readSheba, 'شبا: IR and 24 digits, mod 97', 'IR820540102680020817909002');
export const postalCodeInput = numberInput(readPostalCode, 'کد پستی: 10 digits', '1966843112');
export const economicCodeInput = numberInput(readEconomicCode, 'کد اقتصادی: 10 to 16 digits', '411234567890');
export const registrationNumberInput = numberInput(readRegistrationNumber, 'شماره ثبت: 1 to 10 digits', '123456');
export const telephoneInput = numberInput(readTelephone, 'Telephone with its area code', '02188776655');

/** A Jalali day that has come; stays a text, `1405/09/10`. */
export const pastDateInput = numberInput((text) => readPastDate(text, toJalali(Date.now())), 'Jalali date, Asia/Tehran, not in the future', '1398/02/14');
