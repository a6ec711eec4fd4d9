import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { request } from './request.ts';
import type { Message, Paged } from './types.ts';
import { useRefresh } from './use-refresh.ts';

export const useMessages = (filter: { unread: boolean; page: number; pageSize: number }) =>
  useQuery({
    queryKey: ['messages', filter],
    queryFn: ({ signal }) =>
      request<Paged<Message>>('GET', '/portal/messages', { query: { ...filter, unread: filter.unread || undefined }, signal }),
    placeholderData: keepPreviousData,
  });

export const useUnreadCount = () =>
  useQuery({
    queryKey: ['messages', 'unread-count'],
    queryFn: ({ signal }) => request<{ count: number }>('GET', '/portal/messages/unread-count', { signal }),
    refetchInterval: 60_000,
  });

function useMessageChange<Input>(change: (input: Input) => Promise<unknown>) {
  const refresh = useRefresh();
  return useMutation({ mutationFn: change, onSuccess: () => refresh(['messages']) });
}

export const useReadMessage = () =>
  useMessageChange((messageId: string) => request<void>('POST', `/portal/messages/${messageId}/read`, { body: {} }));

export const useReadAllMessages = () => useMessageChange(() => request<void>('POST', '/portal/messages/read-all', { body: {} }));
