import { useQuery } from '@tanstack/react-query';
import type { DocumentKind, LegalInformation, ReviewField } from '../../domain/registration/fields.ts';
import type { RegistrationKind, RegistrationStage, ReviewDecision } from '../../domain/registration/moves.ts';
import type { RegistrationStatus } from '../../domain/statuses.ts';
import { request } from './request.ts';
import { uploadForm, type UploadOptions } from './upload.ts';
import { useChange } from './use-change.ts';

export interface RegistrationDocument {
  id: string;
  kind: DocumentKind;
  name: string;
  mediaType: string;
  uploadedAt: string;
}

export interface RegistrationReview {
  stage: RegistrationStage;
  decision: ReviewDecision;
  reasons: { field?: string; text: string }[];
  decidedAt: string;
}

export interface Application {
  /** Absent before the first save. */
  id?: string;
  kind: RegistrationKind;
  status: RegistrationStatus;
  stage: RegistrationStage;
  version: number;
  legalInformation: LegalInformation;
  /** What may be changed now. */
  openFields: ReviewField[];
  documents: RegistrationDocument[];
  /** Newest first. */
  reviews: RegistrationReview[];
  enteredAt?: string;
  /** Where it waits for us: until when. */
  expiresAt?: string;
}

export interface Registration extends Application {
  /** Of an active organisation: its open request to change what is in force. */
  change?: Application;
}

/** As it is saved: what is left out stays, what is empty is emptied. */
export type LegalEdit = Omit<{ [Field in keyof LegalInformation]?: string | null }, 'signatory'> & {
  signatory?: { fullName?: string | null; nationalCode?: string | null; mobile?: string | null };
};

export interface Terms {
  version: string;
  title: string;
  text: string;
}

const REGISTRATION = ['registration'] as const;
/** Its state also unlocks the menu. */
const AND_ME = [REGISTRATION, ['me']] as const;
const EVERY_MS = 30_000;

export const useRegistration = () =>
  useQuery({
    queryKey: REGISTRATION,
    queryFn: ({ signal }) => request<Registration>('GET', '/portal/registration', { signal }),
    refetchInterval: EVERY_MS,
  });

export const useTerms = (kind: 'registration' | 'purchase') =>
  useQuery({
    queryKey: ['terms', kind],
    queryFn: ({ signal }) => request<Terms>('GET', '/portal/terms', { query: { kind }, signal }),
    staleTime: 60_000,
  });

export const saveRegistration = (edit: LegalEdit): Promise<Registration> => request('PUT', '/portal/registration', { body: edit });

export const submitRegistration = (what: 'submit' | 'purchase-request', acceptedTermsVersion: string): Promise<Registration> =>
  request('POST', `/portal/registration/${what}`, { body: { acceptedTermsVersion } });

export const useSubmitPurchaseRequest = () => useChange((version: string) => submitRegistration('purchase-request', version), ...AND_ME);

export const useBeginChange = () => useChange(() => request<Registration>('POST', '/portal/registration/changes', { body: {} }), ...AND_ME);

export const useReopen = () => useChange(() => request<Registration>('POST', '/portal/registration/reopen', { body: {} }), ...AND_ME);

export const registrationKeys = AND_ME;

export function uploadDocument(kind: DocumentKind, file: File, options: UploadOptions): Promise<RegistrationDocument> {
  const form = new FormData();
  form.set('kind', kind);
  form.set('file', file);
  return uploadForm('/portal/registration/documents', form, options);
}

export const useRemoveDocument = () => useChange((id: string) => request<void>('DELETE', `/portal/registration/documents/${id}`), REGISTRATION);
