import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { OperatorCode } from '../../domain/operators.ts';
import { orderKey } from './orders.ts';
import { pages } from './pages.ts';
import { request } from './request.ts';
import type { Paged, RialText, UploadVerdict } from './types.ts';
import { useChange } from './use-change.ts';
import { verdictOf } from './verdict-of.ts';

export interface Group {
  id: string;
  name: string;
  memberCount: number;
  createdAt: string;
  updatedAt: string;
}

export interface Member {
  id: string;
  mobile: string;
  name?: string;
  /** Only where the customer said it. */
  operatorCode?: OperatorCode;
  amount?: RialText;
}

export interface MemberInput {
  mobile: string;
  name?: string;
  operatorCode?: OperatorCode;
  amount?: RialText;
}

const GROUPS = ['groups'] as const;
export const groupKey = (groupId: string) => ['group', groupId] as const;
const groupPath = (groupId: string) => `/portal/groups/${groupId}`;

export const useGroups = (filter: { q: string; page: number; pageSize: number }) =>
  useQuery({
    queryKey: [...GROUPS, filter],
    queryFn: ({ signal }) => request<Paged<Group>>('GET', '/portal/groups', { query: { ...filter }, signal }),
    placeholderData: keepPreviousData,
  });

export const useGroup = (groupId: string) =>
  useQuery({ queryKey: groupKey(groupId), queryFn: ({ signal }) => request<Group>('GET', groupPath(groupId), { signal }) });

export const useCreateGroup = () => useChange((name: string) => request<Group>('POST', '/portal/groups', { body: { name } }), GROUPS);

export const useRenameGroup = (groupId: string) =>
  useChange((name: string) => request<Group>('PATCH', groupPath(groupId), { body: { name } }), groupKey(groupId), GROUPS);

export const useDeleteGroup = (groupId: string) => useChange(() => request<void>('DELETE', groupPath(groupId)), GROUPS);

export const memberPages = (groupId: string, q: string) => pages<Member>([...groupKey(groupId), 'members'], `${groupPath(groupId)}/members`, { q });

/** Whatever changes members changes the group's count too: the group's key covers both. */
export const useAddMember = (groupId: string) =>
  useChange((member: MemberInput) => request<Member>('POST', `${groupPath(groupId)}/members`, { body: member }), groupKey(groupId), GROUPS);

export const useRemoveMember = (groupId: string) =>
  useChange((memberId: string) => request<void>('DELETE', `${groupPath(groupId)}/members/${memberId}`), groupKey(groupId), GROUPS);

export interface GroupFillInput {
  groupId: string;
  productId?: string;
  amount?: RialText;
  acceptSameFile?: boolean;
}

/** Fills a draft from a group; where members are refused the verdict says so, and nothing is in the order yet. */
export const useFillFromGroup = (orderId: string) =>
  useChange(
    (fill: GroupFillInput) => request<UploadVerdict>('POST', `/portal/orders/${orderId}/lines/from-group`, { body: fill }).catch(verdictOf),
    orderKey(orderId),
  );
