import type { Database, Tx } from '../connection.ts';
import { openTask } from '../tasks/open-task.ts';

export interface Contradiction {
  chargeId: string;
  attemptId: string;
  code: string;
}

/** A late answer against what was decided is evidence for people, never an edit of a settled charge. */
export async function raiseContradictions(db: Database, tx: Tx, found: readonly Contradiction[], runId: string): Promise<void> {
  for (const { chargeId, attemptId, code } of found) {
    await openTask(db, tx, {
      kind: 'contradicting-answer',
      role: 'operations',
      subjectId: attemptId,
      title: 'پاسخ دیرهنگام اپراتور با نتیجه ثبت‌شده نمی‌خواند',
      detail: { runId, chargeId, attemptId, code },
      deduplicationKey: `contradiction:${attemptId}:${code}`,
    });
  }
}
