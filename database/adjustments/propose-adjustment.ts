import { formatRial } from '../../domain/rial.ts';
import { Problem } from '../../domain/problems.ts';
import { recordAudit } from '../audit/record-audit.ts';
import type { Database, Tx } from '../connection.ts';
import { tellStaff } from '../messages/tell-staff.ts';
import { refuseBeyondDeposit } from './refuse-beyond-deposit.ts';

interface Proposal {
  organisationId: string;
  /** Rial, not 0; negative takes credit back. */
  amount: bigint;
  reason: string;
  /** The deposit whose credit was wrong. */
  depositId?: string | undefined;
  actorId: string;
  address: string;
}

/**
 * Proposes a correction of an organisation's credit; nothing moves until a supervisor decides.
 * @returns its id. @throws Problem `validation` (no such organisation, or not its deposit), `wrong-state`, `adjustment-too-large`.
 */
export async function proposeAdjustment(
  db: Database, tx: Tx, { organisationId, amount, reason, depositId, actorId, address }: Proposal,
): Promise<string> {
  const [organisation] = await db.query<{ name: string }>('select name from organisations where id = $1', [organisationId], tx);
  if (organisation === undefined) {
    throw new Problem('validation', { errors: [{ field: 'organisationId', code: 'unknown-organisation', message: 'چنین سازمانی وجود ندارد.' }] });
  }
  if (depositId !== undefined) await refuseBeyondDeposit(db, tx, { depositId, organisationId, amount });
  const [made] = await db.query<{ id: string }>(
    `insert into adjustments (organisation_id, amount, reason, deposit_id, proposed_by) values ($1, $2, $3, $4, $5) returning id`,
    [organisationId, amount.toString(), reason, depositId ?? null, actorId], tx,
  );
  if (made === undefined) throw new Error('the adjustment was not stored');
  await recordAudit(db, tx, {
    actorId, action: 'adjustment.propose', subject: `adjustment/${made.id}`, organisationId, address,
    detail: { amount: amount.toString(), reason, depositId },
  });
  await tellStaff(db, tx, {
    event: 'second-approval-due', roles: ['supervisor'], kind: 'adjustment-proposed',
    title: `اصلاح اعتبار در انتظار تایید: «${organisation.name}»، ${formatRial(amount)} ریال`,
    link: `/adjustments/${made.id}/show`, deduplicationKey: `adjustment-proposed:${made.id}`,
  });
  return made.id;
}
