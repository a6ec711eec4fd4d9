import { useQuery } from '@tanstack/react-query';
import type { CustomerRole } from '../../domain/statuses.ts';
import { request } from './request.ts';
import type { Paged } from './types.ts';
import { useChange } from './use-change.ts';

/** One of the organisation's people. */
export interface Person {
  id: string;
  firstName: string;
  lastName: string;
  mobile: string | null;
  role: CustomerRole;
  disabled: boolean;
  /** Then no owner can open the account again. */
  disabledByStaff: boolean;
  lastSeenAt: string | null;
  createdAt: string;
}

export interface Invitation {
  id: string;
  mobile: string;
  role: CustomerRole;
  status: 'open' | 'expired' | 'accepted' | 'withdrawn';
  invitedBy: string;
  sentAt: string;
  expiresAt: string;
}

const PEOPLE = ['people'] as const;
const INVITATIONS = ['invitations'] as const;

export const usePeople = (filter: { page: number; pageSize: number }) =>
  useQuery({ queryKey: [...PEOPLE, filter], queryFn: ({ signal }) => request<Paged<Person>>('GET', '/portal/users', { query: { ...filter }, signal }) });

export const useChangePerson = () =>
  useChange(({ id, ...change }: { id: string; role?: CustomerRole; disabled?: boolean }) => request<Person>('PATCH', `/portal/users/${id}`, { body: change }), PEOPLE);

export const useInvitations = () =>
  useQuery({ queryKey: INVITATIONS, queryFn: ({ signal }) => request<Paged<Invitation>>('GET', '/portal/users/invitations', { query: { pageSize: 100 }, signal }) });

export const useInvite = () =>
  useChange((invited: { mobile: string; role: CustomerRole }) => request<Invitation>('POST', '/portal/users/invitations', { body: invited }), INVITATIONS);

export const useWithdrawInvitation = () => useChange((id: string) => request<void>('DELETE', `/portal/users/invitations/${id}`), INVITATIONS);
