import { LEGAL_FIELDS, REVIEW_FIELDS, type LegalField, type ReviewField } from './fields.ts';
import type { RegistrationStatus } from '../statuses.ts';

/** To become a customer, or to change the details of an active organisation. */
export type RegistrationKind = 'initial' | 'change';
/** Whose turn it is: the legal review, the purchase request, or the second person's look at a change. */
export const REGISTRATION_STAGES = ['legal', 'purchase', 'second'] as const;
export type RegistrationStage = (typeof REGISTRATION_STAGES)[number];
export const REGISTRATION_STAGE_PERSIAN: Record<RegistrationStage, string> = { legal: 'اطلاعات حقوقی', purchase: 'درخواست خرید سازمانی', second: 'تایید دوم تغییر' };
export const REVIEW_DECISIONS = ['approve', 'return', 'reject'] as const;
export type ReviewDecision = (typeof REVIEW_DECISIONS)[number];
export const REVIEW_DECISION_PERSIAN: Record<ReviewDecision, string> = { approve: 'تایید', return: 'برگشت برای اصلاح', reject: 'رد' };

export interface Standing {
  kind: RegistrationKind;
  status: RegistrationStatus;
  stage: RegistrationStage;
  /** Named by the return of a second review. */
  openFields: readonly ReviewField[];
}

export const isInReview = ({ status }: Pick<Standing, 'status'>): boolean => status === 'legal-review' || status === 'purchase-review';
export const isClosed = ({ status }: Pick<Standing, 'status'>): boolean => status === 'active' || status === 'rejected' || status === 'expired';
/** It waits for the customer, and may expire. */
export const waitsForCustomer = ({ status }: Pick<Standing, 'status'>): boolean => status === 'draft' || status === 'returned' || status === 'legal-approved';

/**
 * What the customer may change now. Before the first submission and after a return of the legal review everything;
 * after a return of the second one what it named, and of a change that named nothing everything.
 */
export function openFieldsOf({ kind, status, stage, openFields }: Standing): readonly ReviewField[] {
  if (status !== 'draft' && status !== 'returned') return [];
  if (stage === 'legal' || (kind === 'change' && openFields.length === 0)) return REVIEW_FIELDS;
  return openFields;
}

/** What the customer hands in next: the legal details, the purchase request, or nothing at the moment. */
export function nextSubmission({ status, stage, openFields }: Standing): 'legal' | 'purchase' | undefined {
  if (status === 'legal-approved') return 'purchase';
  if (status !== 'draft' && status !== 'returned') return undefined;
  // A return that named legal fields needs both reviews again; one that named none asks for the purchase request only.
  return stage === 'purchase' && openFields.length === 0 ? 'purchase' : 'legal';
}

/** What two people have to see before it counts: who the organisation is, who signs for it, and where its money goes. */
const SENSITIVE: readonly LegalField[] = ['nationalId', 'sheba', 'signatory.fullName', 'signatory.nationalCode', 'signatory.mobile'];
export const needsSecondPerson = (changed: readonly LegalField[]): boolean => changed.some((field) => SENSITIVE.includes(field));

/** Where a decision leads. `sensitive`: of a change, whether it needs a second person. */
export function afterDecision(
  { kind, stage }: Pick<Standing, 'kind' | 'stage'>, decision: ReviewDecision, { named, sensitive }: { named: readonly ReviewField[]; sensitive: boolean },
): Pick<Standing, 'status' | 'stage' | 'openFields'> {
  if (decision === 'reject') return { status: 'rejected', stage, openFields: [] };
  // The legal review opens everything; the names beside the reasons only show where to look.
  if (decision === 'return') return { status: 'returned', stage, openFields: stage === 'legal' ? [] : named };
  if (stage !== 'legal') return { status: 'active', stage, openFields: [] };
  if (kind === 'initial') return { status: 'legal-approved', stage: 'purchase', openFields: [] };
  return sensitive ? { status: 'legal-review', stage: 'second', openFields: [] } : { status: 'active', stage, openFields: [] };
}

/** Reasons may name a group, as people do; what is opened are its fields. */
export function expandField(name: string): readonly ReviewField[] {
  if (name === 'signatory') return LEGAL_FIELDS.filter((field) => field.startsWith('signatory.'));
  if (name === 'documents') return REVIEW_FIELDS.filter((field) => field.startsWith('documents.'));
  return REVIEW_FIELDS.filter((field) => field === name);
}
