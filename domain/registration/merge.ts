import { LEGAL_FIELDS, readLegalField, type LegalField, type LegalInformation } from './fields.ts';

/** Fields that a form sent: a value, or null for one that was emptied. What it did not send stays. */
export type LegalEdit = {
  readonly [Field in Exclude<keyof LegalInformation, 'signatory'>]?: string | null | undefined;
} & { readonly signatory?: { readonly [Field in keyof NonNullable<LegalInformation['signatory']>]?: string | null | undefined } | undefined };

/** The details after an edit. */
export function mergeLegal(legal: LegalInformation, edit: LegalEdit): LegalInformation {
  const merged: LegalInformation = {};
  for (const field of LEGAL_FIELDS) {
    const sent = readEdit(edit, field);
    const value = sent === undefined ? readLegalField(legal, field) : (sent ?? undefined);
    if (value !== undefined) put(merged, field, value);
  }
  return merged;
}

function readEdit(edit: LegalEdit, field: LegalField): string | null | undefined {
  switch (field) {
    case 'signatory.fullName': return edit.signatory?.fullName;
    case 'signatory.nationalCode': return edit.signatory?.nationalCode;
    case 'signatory.mobile': return edit.signatory?.mobile;
    default: return edit[field];
  }
}

function put(legal: LegalInformation, field: LegalField, value: string): void {
  switch (field) {
    case 'signatory.fullName': legal.signatory = { ...legal.signatory, fullName: value }; break;
    case 'signatory.nationalCode': legal.signatory = { ...legal.signatory, nationalCode: value }; break;
    case 'signatory.mobile': legal.signatory = { ...legal.signatory, mobile: value }; break;
    default: legal[field] = value;
  }
}
