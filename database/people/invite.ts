import { Problem } from '../../domain/problems.ts';
import type { CustomerRole } from '../../domain/statuses.ts';
import { recordAudit } from '../audit/record-audit.ts';
import type { Database, Tx } from '../connection.ts';
import { hashInvitationToken, INVITATION, INVITATION_LIFE, newInvitationToken, type Invitation } from './invitation.ts';

/** Open ones of one organisation. */
const MAX_OPEN = 100;

interface NewInvitation {
  organisationId: string;
  mobile: string;
  role: CustomerRole;
  actorId: string;
  /** Within it the same invitation again is the one that was sent. */
  resendSeconds: number;
  address: string;
}

export interface Invited {
  invitation: Invitation;
  /** What the SMS has to carry; undefined where one has only just been sent. */
  token: string | undefined;
  /** The number has an account with another organisation or with us: it must not learn the token, only that it was asked. */
  known: boolean;
}

/**
 * Asks a number into the organisation; asked again, its one open invitation is renewed with another token.
 * Throws Problem `already-member`, `too-many-invitations`, and `forbidden` for who is no owner any more.
 */
export async function invite(db: Database, tx: Tx, { organisationId, mobile, role, actorId, resendSeconds, address }: NewInvitation): Promise<Invited> {
  await db.query('select 1 from organisations where id = $1 for no key update', [organisationId], tx);
  // Under the lock: the role may have been taken away since the request came in.
  const owns = await db.query(`select 1 from users where id = $1 and role = 'owner' and disabled_at is null`, [actorId], tx);
  if (owns.length === 0) throw new Problem('forbidden');
  const [holder] = await db.query<{ organisationId: string | null }>('select organisation_id as "organisationId" from users where mobile = $1', [mobile], tx);
  if (holder?.organisationId === organisationId) throw new Problem('already-member');
  const known = holder !== undefined;
  const just = await justSent(db, tx, { organisationId, mobile, role, resendSeconds });
  if (just !== undefined) return { invitation: just, token: undefined, known };
  const [open] = await db.query<{ n: number }>(
    `select count(*)::int as n from invitations where organisation_id = $1 and mobile <> $2 and accepted_at is null and withdrawn_at is null and expires_at > now()`,
    [organisationId, mobile], tx,
  );
  if ((open?.n ?? 0) >= MAX_OPEN) throw new Problem('too-many-invitations');
  const token = newInvitationToken();
  const [stored] = await db.query<{ id: string }>(
    `insert into invitations (organisation_id, mobile, role, token_hash, invited_by, expires_at) values ($1, $2, $3, $4, $5, now() + $6::interval)
      on conflict (organisation_id, mobile) where accepted_at is null and withdrawn_at is null
      do update set role = excluded.role, token_hash = excluded.token_hash, invited_by = excluded.invited_by, sent_at = now(), expires_at = excluded.expires_at
      returning id`,
    [organisationId, mobile, role, hashInvitationToken(token), actorId, INVITATION_LIFE], tx,
  );
  if (stored === undefined) throw new Error('the invitation was not stored');
  await recordAudit(db, tx, { actorId, action: 'invitation.send', subject: `invitation/${stored.id}`, organisationId, address, detail: { role } });
  const [invitation] = await db.query<Invitation>(`select ${INVITATION} from invitations i join users u on u.id = i.invited_by where i.id = $1`, [stored.id], tx);
  if (invitation === undefined) throw new Error('the invitation was not stored');
  return { invitation, token, known };
}

async function justSent(
  db: Database, tx: Tx, { organisationId, mobile, role, resendSeconds }: Pick<NewInvitation, 'organisationId' | 'mobile' | 'role' | 'resendSeconds'>,
): Promise<Invitation | undefined> {
  const [invitation] = await db.query<Invitation>(
    `select ${INVITATION} from invitations i join users u on u.id = i.invited_by
      where i.organisation_id = $1 and i.mobile = $2 and i.role = $3 and i.accepted_at is null and i.withdrawn_at is null
        and i.expires_at > now() and i.sent_at > now() - make_interval(secs => $4)`,
    [organisationId, mobile, role, resendSeconds], tx,
  );
  return invitation;
}
