import {
  readEconomicCode, readLegalNationalId, readNationalCode, readPastDate, readPostalCode, readRegistrationNumber, readSheba, readTelephone,
} from '../../domain/identity/index.ts';
import { toJalali } from '../../domain/calendar/jalali.ts';
import { parseMobile } from '../../domain/mobile.ts';
import { ORGANISATION_TYPES, type LegalField } from '../../domain/registration/fields.ts';
import { PROVINCES } from './provinces.ts';

/** How a field is typed: numbers run left to right, a few are chosen, dates come from a calendar. */
export interface LegalInput {
  field: LegalField;
  kind?: 'number' | 'sheba' | 'mobile' | 'date' | 'long';
  choices?: readonly string[];
  help?: string;
}

export const LEGAL_GROUPS: readonly { title: string; inputs: readonly LegalInput[] }[] = [
  {
    title: 'مشخصات حقوقی سازمان',
    inputs: [
      { field: 'organisationName', help: 'همان که در روزنامه رسمی آمده است' },
      { field: 'organisationType', choices: ORGANISATION_TYPES },
      { field: 'nationalId', kind: 'number', help: '۱۱ رقم' },
      { field: 'registrationNumber', kind: 'number' },
      { field: 'registeredOn', kind: 'date' },
      { field: 'economicCode', kind: 'number' },
      { field: 'sheba', kind: 'sheba', help: 'شبای حساب سازمان، IR و ۲۴ رقم' },
    ],
  },
  {
    title: 'تماس و نشانی',
    inputs: [
      { field: 'telephone', kind: 'number', help: 'با پیش‌شماره شهر' },
      { field: 'province', choices: PROVINCES },
      { field: 'city' },
      { field: 'postalCode', kind: 'number', help: '۱۰ رقم' },
      { field: 'address', kind: 'long' },
    ],
  },
  {
    title: 'صاحب امضا',
    inputs: [
      { field: 'signatory.fullName' },
      { field: 'signatory.nationalCode', kind: 'number', help: '۱۰ رقم' },
      { field: 'signatory.mobile', kind: 'mobile' },
    ],
  },
];

const READERS: Partial<Record<LegalField, (raw: string) => { ok: true } | { ok: false; message: string }>> = {
  nationalId: readLegalNationalId,
  registrationNumber: readRegistrationNumber,
  registeredOn: (raw) => readPastDate(raw, toJalali(Date.now())),
  economicCode: readEconomicCode,
  sheba: readSheba,
  telephone: readTelephone,
  postalCode: readPostalCode,
  'signatory.nationalCode': readNationalCode,
  'signatory.mobile': (raw) => (parseMobile(raw).ok ? { ok: true } : { ok: false, message: 'شماره همراه درست نیست.' }),
};

/** What the API would say of this value; undefined where it would take it, and for an empty one, which a draft may have. */
export function refusalOf(field: LegalField, value: string): string | undefined {
  if (value.trim() === '') return undefined;
  const read = READERS[field]?.(value);
  return read?.ok === false ? read.message : undefined;
}
