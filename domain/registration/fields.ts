/** The legal details of an organisation and the documents beside them: names of the API, with the Persian that people see. */

export interface Signatory {
  fullName?: string;
  nationalCode?: string;
  mobile?: string;
}

/** As far as they are filled in; dates Jalali (`1398/02/14`), mobiles E.164, everything in its stored form. */
export interface LegalInformation {
  organisationName?: string;
  organisationType?: string;
  nationalId?: string;
  registrationNumber?: string;
  registeredOn?: string;
  economicCode?: string;
  sheba?: string;
  telephone?: string;
  province?: string;
  city?: string;
  postalCode?: string;
  address?: string;
  signatory?: Signatory;
}

/** In the order of the form; all of them are needed. */
export const LEGAL_FIELD_PERSIAN = {
  organisationName: 'نام سازمان',
  organisationType: 'نوع سازمان',
  nationalId: 'شناسه ملی',
  registrationNumber: 'شماره ثبت',
  registeredOn: 'تاریخ ثبت',
  economicCode: 'کد اقتصادی',
  sheba: 'شماره شبا',
  telephone: 'تلفن',
  province: 'استان',
  city: 'شهر',
  postalCode: 'کد پستی',
  address: 'نشانی',
  'signatory.fullName': 'نام صاحب امضا',
  'signatory.nationalCode': 'کد ملی صاحب امضا',
  'signatory.mobile': 'همراه صاحب امضا',
} as const;
export type LegalField = keyof typeof LEGAL_FIELD_PERSIAN;
export const LEGAL_FIELDS = Object.keys(LEGAL_FIELD_PERSIAN) as LegalField[];

export const DOCUMENT_KINDS = ['gazette', 'signatory-card', 'other'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];
export const DOCUMENT_KIND_PERSIAN: Record<DocumentKind, string> = {
  gazette: 'روزنامه رسمی',
  'signatory-card': 'کارت صاحب امضا',
  other: 'مدرک دیگر',
};
/** Without these nothing is submitted; there is one of each at a time. */
export const REQUIRED_DOCUMENTS = ['gazette', 'signatory-card'] as const satisfies readonly DocumentKind[];
export const MAX_OTHER_DOCUMENTS = 10;

export type DocumentField = `documents.${DocumentKind}`;
/** What a reviewer may name in a reason, and a return may open. */
export type ReviewField = LegalField | DocumentField;
export const REVIEW_FIELD_PERSIAN: Record<ReviewField, string> = {
  ...LEGAL_FIELD_PERSIAN,
  'documents.gazette': DOCUMENT_KIND_PERSIAN.gazette,
  'documents.signatory-card': DOCUMENT_KIND_PERSIAN['signatory-card'],
  'documents.other': DOCUMENT_KIND_PERSIAN.other,
};
export const REVIEW_FIELDS = Object.keys(REVIEW_FIELD_PERSIAN) as ReviewField[];

/** What organisations are, for forms to offer; any other words are taken too. */
export const ORGANISATION_TYPES = ['سهامی خاص', 'سهامی عام', 'مسئولیت محدود', 'تعاونی', 'موسسه', 'سازمان دولتی', 'شهرداری', 'دانشگاه', 'سایر'] as const;

export function readLegalField(legal: LegalInformation, field: LegalField): string | undefined {
  switch (field) {
    case 'signatory.fullName': return legal.signatory?.fullName;
    case 'signatory.nationalCode': return legal.signatory?.nationalCode;
    case 'signatory.mobile': return legal.signatory?.mobile;
    default: return legal[field];
  }
}

/** Which details differ, in the order of the form. */
export function changedFields(before: LegalInformation, after: LegalInformation): LegalField[] {
  return LEGAL_FIELDS.filter((field) => readLegalField(before, field) !== readLegalField(after, field));
}

/** What is still missing before it can be submitted. */
export function missingFields(legal: LegalInformation, documents: readonly DocumentKind[]): ReviewField[] {
  return [
    ...LEGAL_FIELDS.filter((field) => readLegalField(legal, field) === undefined),
    ...REQUIRED_DOCUMENTS.filter((kind) => !documents.includes(kind)).map((kind): ReviewField => `documents.${kind}`),
  ];
}
