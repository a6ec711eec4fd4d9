import type { JalaliDate } from '../calendar/jalali.ts';
import {
  readEconomicCode, readLegalNationalId, readNationalCode, readPastDate, readPostalCode, readRegistrationNumber, readSheba, readTelephone, type Reading,
} from '../identity/index.ts';
import { LEGAL_FIELDS, readLegalField, type LegalField, type LegalInformation } from './fields.ts';

/** What each field's rule says of its value now. */
export interface FieldCheck {
  field: LegalField;
  ok: boolean;
  code?: string;
  /** Persian. */
  message?: string;
}

const RULES: Partial<Record<LegalField, (value: string, today: JalaliDate) => Reading>> = {
  nationalId: readLegalNationalId,
  registrationNumber: readRegistrationNumber,
  registeredOn: readPastDate,
  economicCode: readEconomicCode,
  sheba: readSheba,
  telephone: readTelephone,
  postalCode: readPostalCode,
  'signatory.nationalCode': readNationalCode,
};

/** The checks of a form, for its reviewer: which numbers there are, and whether their check digits are right. */
export function checkLegal(legal: LegalInformation, today: JalaliDate): FieldCheck[] {
  return LEGAL_FIELDS.flatMap((field): FieldCheck[] => {
    const rule = RULES[field];
    if (rule === undefined) return [];
    const reading = rule(readLegalField(legal, field) ?? '', today);
    return [reading.ok ? { field, ok: true } : { field, ok: false, code: reading.code, message: reading.message }];
  });
}
