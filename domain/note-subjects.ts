import { mayRead } from './staff-access.ts';
import type { StaffRole } from './statuses.ts';

/** What staff may write a note on → the list that it stands in; who reads the list reads and writes its notes. */
export const NOTE_SUBJECTS = {
  registration: 'registrations',
  organisation: 'organisations',
  user: 'users',
  deposit: 'deposits',
  payment: 'payments',
  order: 'orders',
  run: 'runs',
  charge: 'charges',
  task: 'tasks',
} as const;
export type NoteSubject = keyof typeof NOTE_SUBJECTS;

export function noteSubjectsOf(role: StaffRole): NoteSubject[] {
  return (Object.keys(NOTE_SUBJECTS) as NoteSubject[]).filter((kind) => mayRead(role, NOTE_SUBJECTS[kind]));
}
