import type { CallOutcome } from '../../domain/registration/calls.ts';
import type { FieldCheck } from '../../domain/registration/checks.ts';
import type { DocumentKind, LegalField, LegalInformation, ReviewField } from '../../domain/registration/fields.ts';
import type { RegistrationKind, RegistrationStage, ReviewDecision } from '../../domain/registration/moves.ts';
import type { RegistrationStatus } from '../../domain/statuses.ts';
import type { Claimed } from '../shown/claim-button.tsx';

export interface Submission {
  id: string;
  version: number;
  stage: RegistrationStage;
  legal: LegalInformation;
  /** Against the round before. */
  changed: LegalField[];
  submittedAt: string;
  submittedBy: string;
}

export interface Decision {
  id: string;
  version: number;
  stage: RegistrationStage;
  decision: ReviewDecision;
  reasons: { field?: string; text: string }[];
  decidedAt: string;
  decidedBy: string;
  decidedById: string;
}

export interface Call {
  id: string;
  at: string;
  outcome: CallOutcome;
  callBackAt: string | null;
  note: string;
  calledBy: string;
}

export interface RegistrationDocument {
  id: string;
  kind: DocumentKind;
  name: string;
  mediaType: string;
  uploadedAt: string;
  removedAt: string | null;
}

/** One application as the API answers it: everything that its reviewer looks at. */
export interface Registration extends Claimed {
  organisationId: string;
  organisationName: string;
  kind: RegistrationKind;
  status: RegistrationStatus;
  stage: RegistrationStage;
  version: number;
  enteredAt: string;
  late: boolean;
  escalatedAt: string | null;
  duplicateCount: number;
  legalInformation: LegalInformation;
  legalInForce: LegalInformation | null;
  /** Of a change: against what is in force. */
  changed?: LegalField[];
  openFields: ReviewField[];
  checks: FieldCheck[];
  documents: RegistrationDocument[];
  submissions: Submission[];
  decisions: Decision[];
  calls: Call[];
  duplicates: { organisationId: string; organisationName: string; status: RegistrationStatus }[];
  owners: { id: string; name: string; mobile: string }[];
}
