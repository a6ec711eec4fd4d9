import { useQuery } from '@tanstack/react-query';
import type { CustomerRole } from '../../domain/statuses.ts';
import { request } from './request.ts';
import type { Challenge, Me } from './types.ts';

/** What an invitation's link invites to. */
export interface Invitation {
  organisation: string;
  role: CustomerRole;
  /** Its last digits. */
  mobile: string;
  expiresAt: string;
}

export interface InvitedPerson {
  firstName: string;
  lastName: string;
  password: string;
}

const path = (token: string) => `/auth/invitations/${encodeURIComponent(token)}`;

export const useInvitation = (token: string) =>
  useQuery({ queryKey: ['invitation', token], queryFn: ({ signal }) => request<Invitation>('GET', path(token), { renew: false, signal }) });

export const askInvitationCode = (token: string): Promise<Challenge> => request('POST', `${path(token)}/code`, { body: {}, renew: false });

export const acceptInvitation = (token: string, answer: InvitedPerson & { challengeId: string; code: string }): Promise<Me> =>
  request('POST', `${path(token)}/accept`, { body: answer, renew: false });
