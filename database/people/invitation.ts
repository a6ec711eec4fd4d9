import { createHash, randomBytes } from 'node:crypto';
import type { CustomerRole } from '../../domain/statuses.ts';

export const INVITATION_LIFE = '7 days';

export type InvitationStatus = 'open' | 'expired' | 'accepted' | 'withdrawn';

export interface Invitation {
  id: string;
  mobile: string;
  role: CustomerRole;
  status: InvitationStatus;
  invitedBy: string;
  sentAt: Date;
  expiresAt: Date;
  createdAt: Date;
}

/** Columns of an Invitation; invitations as `i`, who invited as `u`. */
export const INVITATION = `i.id, i.mobile, i.role, u.first_name || ' ' || u.last_name as "invitedBy", i.sent_at as "sentAt",
    i.expires_at as "expiresAt", i.created_at as "createdAt",
    case when i.accepted_at is not null then 'accepted' when i.withdrawn_at is not null then 'withdrawn'
      when i.expires_at <= now() then 'expired' else 'open' end as status`;

/** 192 bits: as good as unguessable, and short enough for a link in an SMS. */
export const newInvitationToken = (): string => randomBytes(24).toString('base64url');

export const hashInvitationToken = (token: string): Buffer => createHash('sha256').update(token).digest();
