import { Problem } from '../../domain/problems.ts';
import type { StaffRole } from '../../domain/statuses.ts';
import type { Database, Tx } from '../connection.ts';
import type { Application } from './application.ts';

interface Reviewer {
  role: StaffRole;
  mobile: string | null;
  disabled: boolean;
  madeIt: boolean;
  approvedFirst: boolean;
}

/**
 * Whether this person may review it: an expert, or a supervisor once it is escalated; nobody their own, and the second
 * review by another than the first. The database refuses the same; here the reviewer is told which.
 * Throws Problem `forbidden`, `own-request`, `same-reviewer`.
 */
export async function refuseReviewer(db: Database, tx: Tx, application: Application, actorId: string): Promise<void> {
  const [reviewer] = await db.query<Reviewer>(
    `select u.role, u.mobile, u.disabled_at is not null as disabled,
        u.id = $2 or exists (select 1 from registration_submissions where registration_id = $3 and submitted_by = u.id) as "madeIt",
        coalesce((select decided_by = u.id from registration_decisions
          where registration_id = $3 and stage = 'legal' and decision = 'approve' order by version desc limit 1), false) as "approvedFirst"
      from users u where u.id = $1`,
    [actorId, application.createdBy, application.id], tx,
  );
  if (reviewer === undefined || reviewer.disabled) throw new Problem('forbidden');
  // The signatory's own number: the reviewer is the applicant under another name.
  if (reviewer.madeIt || (reviewer.mobile !== null && reviewer.mobile === application.legal.signatory?.mobile)) throw new Problem('own-request');
  if (reviewer.role === 'supervisor' && application.escalatedAt === null) {
    throw new Problem('forbidden', { detail: 'سرپرست فقط درخواستی را بررسی می‌کند که به او ارجاع شده باشد.' });
  }
  if (reviewer.role !== 'expert' && reviewer.role !== 'supervisor') throw new Problem('forbidden');
  if (application.stage !== 'legal' && reviewer.approvedFirst) throw new Problem('same-reviewer');
}
