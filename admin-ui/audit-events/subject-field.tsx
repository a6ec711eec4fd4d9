import { usePermissions, useRecordContext } from 'react-admin';
import { Link } from 'react-router';
import { auditSubjectsOf } from '../../domain/audit-subjects.ts';
import type { StaffRole } from '../../domain/statuses.ts';
import { Code } from '../shown/code-field.tsx';
import { pageOf } from '../shown/timeline-words.ts';

/** What a deed was done to, leading to its page where there is one that the role reads. */
export function SubjectField(_: { label?: string }) {
  const event = useRecordContext<{ subject: string }>();
  const { permissions: role } = usePermissions<StaffRole>();
  if (event === undefined) return null;
  const page = role !== undefined && auditSubjectsOf(role).some((kind) => event.subject.startsWith(`${kind}/`)) ? pageOf(event.subject) : undefined;
  return page === undefined ? <Code text={event.subject} /> : <Link to={page}><Code text={event.subject} /></Link>;
}
