import { NOTE_SUBJECTS } from './note-subjects.ts';
import { mayRead } from './staff-access.ts';
import type { StaffRole } from './statuses.ts';

/** What audit events and stories are about (`<kind>/<id>`) → the list whose readers are told of it. */
export const AUDIT_SUBJECTS = {
  ...NOTE_SUBJECTS,
  adjustment: 'adjustments',
  invitation: 'users',
  'api-key': 'organisations',
  webhook: 'organisations',
  reconciliation: 'reconciliations',
  'statement-difference': 'statement-differences',
} as const;
export type AuditSubject = keyof typeof AUDIT_SUBJECTS;

export function auditSubjectsOf(role: StaffRole): AuditSubject[] {
  return (Object.keys(AUDIT_SUBJECTS) as AuditSubject[]).filter((kind) => mayRead(role, AUDIT_SUBJECTS[kind]));
}
