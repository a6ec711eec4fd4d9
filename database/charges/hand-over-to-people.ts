import type { Database, Tx } from '../connection.ts';
import { openTask } from '../tasks/open-task.ts';
import type { Move } from './move-charges.ts';
import { releaseSuccessors } from './release-successors.ts';

/**
 * Charges unknown for longer than the bound: a task for operations, and the number's next charge may go. Inquiries go
 * on meanwhile; an answer that still comes settles the charge, and the person finds it settled.
 */
export async function handOverToPeople(db: Database, tx: Tx, moves: readonly Move[], runId: string): Promise<void> {
  for (const { charge, step, asOf } of moves) {
    if (step.state !== 'unknown' || !step.toPerson || charge.personSince !== null) continue;
    await db.query('update charges set person_since = $2 where id = $1 returning id', [charge.id, asOf], tx);
    await releaseSuccessors(db, tx, charge.successorId === null ? [] : [charge.successorId], asOf);
    await openTask(db, tx, {
      kind: 'unknown-charge',
      role: 'operations',
      subjectId: charge.id,
      title: 'شارژی که نتیجه آن روشن نشده است',
      detail: { runId, chargeId: charge.id },
      deduplicationKey: `unknown-charge:${charge.id}`,
    });
  }
}
