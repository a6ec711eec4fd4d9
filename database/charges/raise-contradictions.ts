import type { Database, Tx } from '../connection.ts';
import { openTask } from '../tasks/open-task.ts';
import type { OutcomeRow } from './insert-outcomes.ts';

/** A late answer against what was decided is evidence for people, never an edit of a settled charge. */
export async function raiseContradictions(db: Database, tx: Tx, outcomes: readonly OutcomeRow[], runId: string): Promise<void> {
  for (const outcome of outcomes) {
    if (outcome.kind !== 'contradiction') continue;
    await openTask(db, tx, {
      kind: 'contradicting-answer',
      role: 'operations',
      subjectId: outcome.attemptId,
      title: 'پاسخ دیرهنگام اپراتور با نتیجه ثبت‌شده نمی‌خواند',
      detail: { runId, attemptId: outcome.attemptId, code: outcome.code },
      deduplicationKey: `contradiction:${outcome.attemptId}:${outcome.code}`,
    });
  }
}
