import { useQuery } from '@tanstack/react-query';
import type { DocumentKind, LegalInformation, ReviewField } from '../../domain/registration/fields.ts';
import type { RegistrationStage } from '../../domain/registration/moves.ts';
import type { RegistrationStatus } from '../../domain/statuses.ts';
import { request } from './request.ts';
import { uploadForm, type UploadOptions } from './upload.ts';
import { useChange } from './use-change.ts';

export interface RegistrationDocument {
  id: string;
  kind: DocumentKind;
  name: string;
  mediaType: string;
  createdAt: string;
}

export interface RegistrationReview {
  id: string;
  stage: RegistrationStage;
  decision: 'approve' | 'return' | 'reject';
  reasons: { field?: string; text: string }[];
  decidedAt: string;
}

export interface Registration {
  id: string | null;
  kind: 'initial' | 'change';
  status: RegistrationStatus;
  stage: RegistrationStage;
  version: number;
  legalInformation: LegalInformation;
  /** What may be changed now. */
  openFields: ReviewField[];
  /** What is handed in next. */
  next: 'legal' | 'purchase' | null;
  documents: RegistrationDocument[];
  reviews: RegistrationReview[];
  expiresAt?: string;
}

export interface Terms {
  version: string;
  title: string;
  text: string;
}

const REGISTRATION = ['registration'] as const;
/** Its state also unlocks the menu. */
const AND_ME = [REGISTRATION, ['me']] as const;

export const useRegistration = () =>
  useQuery({
    queryKey: REGISTRATION,
    queryFn: ({ signal }) => request<Registration>('GET', '/portal/registration', { signal }),
    refetchInterval: 30_000,
  });

export const useTerms = (kind: 'registration' | 'purchase') =>
  useQuery({
    queryKey: ['terms', kind],
    queryFn: ({ signal }) => request<Terms>('GET', '/portal/terms', { query: { kind }, signal }),
    staleTime: 60_000,
  });

export const saveRegistration = (legal: LegalInformation): Promise<Registration> => request('PUT', '/portal/registration', { body: legal });

export const useSubmitRegistration = (what: 'submit' | 'purchase-request') =>
  useChange((acceptedTermsVersion: string) => request<Registration>('POST', `/portal/registration/${what}`, { body: { acceptedTermsVersion } }), ...AND_ME);

export const useBeginChange = () => useChange(() => request<Registration>('POST', '/portal/registration/changes', { body: {} }), ...AND_ME);

export const useReopen = () => useChange(() => request<Registration>('POST', '/portal/registration/reopen', { body: {} }), ...AND_ME);

export const uploadDocument = (kind: DocumentKind, file: File, options: UploadOptions): Promise<RegistrationDocument> => {
  const form = new FormData();
  form.set('kind', kind);
  form.set('file', file);
  return uploadForm('/portal/registration/documents', form, options);
};

export const useRemoveDocument = () => useChange((id: string) => request<void>('DELETE', `/portal/registration/documents/${id}`), REGISTRATION);
