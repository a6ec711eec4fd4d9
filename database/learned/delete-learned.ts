import { Problem } from '../../domain/problems.ts';
import { recordAudit } from '../audit/record-audit.ts';
import type { Database, Tx } from '../connection.ts';

/** Staff forget what was learned of a number. Throws Problem `not-found`. */
export async function deleteLearned(db: Database, tx: Tx, { id, actorId, address }: { id: string; actorId: string; address: string }): Promise<void> {
  const [gone] = await db.query<{ operator_code: number }>('delete from learned_operators where id = $1 returning operator_code', [id], tx);
  if (gone === undefined) throw new Problem('not-found');
  // Never the number: an audit event says who did what, and stays for ever.
  await recordAudit(db, tx, { actorId, action: 'learned-operator.delete', subject: `learned-operator/${id}`, address, detail: { operatorCode: gone.operator_code } });
}
