import { Problem } from '../../domain/problems.ts';
import { recordAudit } from '../audit/record-audit.ts';
import type { Database, Tx } from '../connection.ts';

/** Makes an open invitation worth nothing. Throws Problem `not-found`, `invitation-ended`. */
export async function withdrawInvitation(
  db: Database, tx: Tx, { organisationId, invitationId, actorId, address }: { organisationId: string; invitationId: string; actorId: string; address: string },
): Promise<void> {
  const [known] = await db.query<{ ended: boolean }>(
    `select accepted_at is not null or withdrawn_at is not null as ended from invitations where id = $1 and organisation_id = $2 for update`,
    [invitationId, organisationId], tx,
  );
  if (known === undefined) throw new Problem('not-found');
  if (known.ended) throw new Problem('invitation-ended');
  await db.query('update invitations set withdrawn_at = now() where id = $1', [invitationId], tx);
  await recordAudit(db, tx, { actorId, action: 'invitation.withdraw', subject: `invitation/${invitationId}`, organisationId, address });
}
