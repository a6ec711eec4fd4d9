import { Problem } from '../../domain/problems.ts';
import type { CustomerRole } from '../../domain/statuses.ts';
import type { Database, Tx } from '../connection.ts';
import { hashInvitationToken } from './invitation.ts';

export interface OpenInvitation {
  id: string;
  organisationId: string;
  organisationName: string;
  mobile: string;
  role: CustomerRole;
  expiresAt: Date;
}

/**
 * The open invitation of a link's token; inside `tx` locked, so that it is accepted once.
 * Throws Problem `not-found` for a token that never was (or was renewed since), `invitation-ended`.
 */
export async function findInvitation(db: Database, token: string, tx?: Tx): Promise<OpenInvitation> {
  const [found] = await db.query<OpenInvitation & { ended: boolean }>(
    `select i.id, i.organisation_id as "organisationId", o.name as "organisationName", i.mobile, i.role, i.expires_at as "expiresAt",
        i.accepted_at is not null or i.withdrawn_at is not null or i.expires_at <= now() or o.disabled_at is not null as ended
      from invitations i join organisations o on o.id = i.organisation_id where i.token_hash = $1${tx === undefined ? '' : ' for update of i'}`,
    [hashInvitationToken(token)], tx,
  );
  if (found === undefined) throw new Problem('not-found');
  const { ended, ...invitation } = found;
  if (ended) throw new Problem('invitation-ended');
  return invitation;
}
