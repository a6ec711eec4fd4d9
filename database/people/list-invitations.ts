import type { Database } from '../connection.ts';
import { INVITATION, type Invitation } from './invitation.ts';

/** An organisation's invitations of whatever outcome, newest first. */
export async function listInvitations(
  db: Database, organisationId: string, { limit, offset }: { limit: number; offset: number },
): Promise<{ items: Invitation[]; total: number }> {
  const [items, totals] = await Promise.all([
    db.query<Invitation>(
      `select ${INVITATION} from invitations i join users u on u.id = i.invited_by where i.organisation_id = $1 order by i.id desc limit $2 offset $3`,
      [organisationId, limit, offset],
    ),
    db.query<{ total: number }>('select count(*)::int as total from invitations where organisation_id = $1', [organisationId]),
  ]);
  return { items, total: totals[0]?.total ?? 0 };
}
