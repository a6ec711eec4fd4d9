import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { request } from './request.ts';
import type { Message, Paged } from './types.ts';
import { useChange } from './use-change.ts';

export const useMessages = (filter: { unread: boolean; page: number; pageSize: number }) =>
  useQuery({
    queryKey: ['messages', filter],
    queryFn: ({ signal }) =>
      request<Paged<Message>>('GET', '/portal/messages', { query: { ...filter, unread: filter.unread || undefined }, signal }),
    placeholderData: keepPreviousData,
    // Who goes there wants what is new.
    refetchOnMount: 'always',
  });

export const useUnreadCount = () =>
  useQuery({
    queryKey: ['messages', 'unread-count'],
    queryFn: ({ signal }) => request<{ count: number }>('GET', '/portal/messages/unread-count', { signal }),
    refetchInterval: 60_000,
    refetchOnMount: 'always',
  });

export const useReadMessage = () =>
  useChange((messageId: string) => request<void>('POST', `/portal/messages/${messageId}/read`, { body: {} }), ['messages']);

export const useReadAllMessages = () => useChange(() => request<void>('POST', '/portal/messages/read-all', { body: {} }), ['messages']);
