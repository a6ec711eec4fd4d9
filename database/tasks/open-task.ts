import type { StaffRole } from '../../domain/statuses.ts';
import type { Database, Tx } from '../connection.ts';
import { tellStaff } from '../messages/tell-staff.ts';

interface NewTask {
  kind: string;
  /** The staff role whose queue it enters. */
  role: StaffRole;
  subjectId: string;
  title: string;
  detail: Record<string, unknown>;
  /** The same occasion opens one task. */
  deduplicationKey: string;
}

/** Puts work into a staff queue and rings that role's bell. */
export async function openTask(db: Database, tx: Tx, task: NewTask): Promise<void> {
  const [opened] = await db.query<{ id: string }>(
    `insert into tasks (kind, role, subject_id, title, detail, deduplication_key) values ($1, $2, $3, $4, $5, $6)
     on conflict (deduplication_key) do nothing returning id`,
    [task.kind, task.role, task.subjectId, task.title, JSON.stringify(task.detail), task.deduplicationKey],
    tx,
  );
  if (opened === undefined) return;
  await tellStaff(db, tx, {
    event: 'new-in-queue',
    roles: [task.role],
    kind: task.kind,
    title: task.title,
    link: `/tasks/${opened.id}/show`,
    deduplicationKey: `task:${opened.id}`,
  });
}
