import { Problem } from '../../domain/problems.ts';
import { recordAudit } from '../audit/record-audit.ts';
import type { Database, Tx } from '../connection.ts';
import { endClaim } from '../reviews/end-claim.ts';

interface TaskResolution {
  taskId: string;
  /** What was done about it. */
  resolution: string;
  actorId: string;
  /** The actor's staff role: a queue belongs to its role, a supervisor may close any. */
  role: string;
  address: string;
}

/** Kinds that close by a decision of their own, never by a word. */
const DECIDED_ELSEWHERE: Readonly<Record<string, string>> = {
  'unknown-charge': 'این کار با تعیین تکلیف خود تراکنش بسته می‌شود.',
  'statement-difference': 'این کار با تعیین تکلیف خود اختلاف بسته می‌شود.',
  'statement-differences': 'این کار با تعیین تکلیف اختلاف‌های آن روز بسته می‌شود.',
};

/** Closes a task of the actor's queue. Throws Problem `not-found`, `wrong-state`, `already-decided {decidedBy, decidedAt}`. */
export async function resolveTask(db: Database, tx: Tx, { taskId, resolution, actorId, role, address }: TaskResolution): Promise<void> {
  const [task] = await db.query<{ kind: string; resolved_at: Date | null; resolved_by: string | null }>(
    `select kind, resolved_at, (select concat_ws(' ', first_name, last_name) from users where id = t.resolved_by) as resolved_by
      from tasks t where id = $1 and (role = $2 or $2 = 'supervisor') for update of t`,
    [taskId, role],
    tx,
  );
  if (task === undefined) throw new Problem('not-found');
  if (task.resolved_at !== null) {
    throw new Problem('already-decided', { extra: { decidedBy: task.resolved_by, decidedAt: task.resolved_at } });
  }
  const elsewhere = DECIDED_ELSEWHERE[task.kind];
  if (elsewhere !== undefined) throw new Problem('wrong-state', { detail: elsewhere });
  await db.query(
    'update tasks set resolved_at = now(), resolved_by = $2, resolution = $3 where id = $1 returning id',
    [taskId, actorId, resolution],
    tx,
  );
  await endClaim(db, tx, 'task', taskId);
  await recordAudit(db, tx, { actorId, action: 'task.resolve', subject: `task/${taskId}`, address, detail: { resolution } });
}
