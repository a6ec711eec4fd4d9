import { Problem } from '../../domain/problems.ts';
import { recordAudit } from '../audit/record-audit.ts';
import type { Database, Tx } from '../connection.ts';

interface Pause {
  code: number;
  action: 'pause' | 'resume';
  reason: string | undefined;
  actorId: string;
  address: string;
}

/**
 * Stops sending to an operator, or goes on: lanes that lease its capacity look at the row each second. What is at the
 * operator already is followed to its end. Asking for the state that is there changes nothing. Throws Problem `not-found`.
 */
export async function pauseOperator(db: Database, tx: Tx, { code, action, reason, actorId, address }: Pause): Promise<void> {
  const [operator] = await db.query<{ paused: boolean }>('select paused_at is not null as paused from operators where code = $1 for update', [code], tx);
  if (operator === undefined) throw new Problem('not-found');
  if (operator.paused === (action === 'pause')) return;
  await db.query(
    action === 'pause'
      ? 'update operators set paused_at = now(), paused_by = $2, pause_reason = $3 where code = $1 returning code'
      : 'update operators set paused_at = null, paused_by = null, pause_reason = null where code = $1 returning code',
    action === 'pause' ? [code, actorId, reason ?? null] : [code],
    tx,
  );
  await recordAudit(db, tx, {
    actorId, action: `operator.${action}`, subject: `operator/${code}`, address, detail: reason === undefined ? {} : { reason },
  });
}
