import type { Database, Tx } from '../connection.ts';

interface NewTask {
  kind: string;
  /** The staff role whose queue it enters. */
  role: 'expert' | 'finance' | 'operations' | 'supervisor' | 'admin';
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
  await ringBell(db, tx, {
    roles: [task.role],
    kind: task.kind,
    title: task.title,
    link: `/tasks/${opened.id}/show`,
    deduplicationKey: `task:${opened.id}`,
  });
}

interface Bell {
  roles: readonly string[];
  kind: string;
  title: string;
  link?: string;
  deduplicationKey: string;
}

/** Tells staff of some roles; once per occasion. */
export async function ringBell(db: Database, tx: Tx | undefined, bell: Bell): Promise<void> {
  await db.query(
    `insert into notifications (role, kind, title, link, deduplication_key)
     select role, $2, $3, $4, $5 || ':' || role from unnest($1::text[]) role
     on conflict (deduplication_key) do nothing returning id`,
    [bell.roles, bell.kind, bell.title, bell.link ?? null, bell.deduplicationKey],
    tx,
  );
}
