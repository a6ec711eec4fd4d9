import { randomUUID } from 'node:crypto';
import { recordAudit } from '../audit/record-audit.ts';
import { sqlState, type Database, type Tx } from '../connection.ts';
import { Problem } from '../../domain/problems.ts';
import { postCredit } from './post-credit.ts';

interface Adjustment {
  organisationId: string;
  /** Rial; negative takes credit back. */
  amount: bigint;
  reason: string;
  /** Undefined: the operator of the machine, by command. */
  actorId?: string;
}

/**
 * Posts an audited adjustment. @returns the id of the ledger transaction.
 * Throws Problem `insufficient-credit` where more would be taken than is available.
 */
export async function adjustCredit(db: Database, tx: Tx, { organisationId, amount, reason, actorId }: Adjustment): Promise<string> {
  const id = `credit:adjustment:${randomUUID()}`;
  await recordAudit(db, tx, {
    action: 'ledger.adjustment', subject: `organisation/${organisationId}`, organisationId,
    ...(actorId === undefined ? {} : { actorId }), detail: { transaction: id, amount: String(amount), reason },
  });
  try {
    await postCredit(db, tx, { id, organisationId, amount, source: 'adjustments', description: reason, ...(actorId === undefined ? {} : { createdBy: actorId }) });
  } catch (error) {
    if (sqlState(error) === '23514') throw new Problem('insufficient-credit', { cause: error });
    throw error;
  }
  return id;
}
