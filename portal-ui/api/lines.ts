import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { orderKey } from './orders.ts';
import { request } from './request.ts';
import type { OrderLine, OrderLineInput, Paged } from './types.ts';
import { useRefresh } from './use-refresh.ts';

export interface LineFilter {
  q: string;
  page: number;
  pageSize: number;
}

const linesPath = (orderId: string) => `/portal/orders/${orderId}/lines`;

export const useLines = (orderId: string, filter: LineFilter) =>
  useQuery({
    queryKey: [...orderKey(orderId), 'lines', filter],
    queryFn: ({ signal }) => request<Paged<OrderLine>>('GET', linesPath(orderId), { query: { ...filter }, signal }),
    placeholderData: keepPreviousData,
  });

/** Whatever changes lines changes the order's count and total too. */
export function useLineChange<Input, Answer = unknown>(orderId: string, change: (input: Input) => Promise<Answer>) {
  const refresh = useRefresh();
  return useMutation({ mutationFn: change, onSuccess: () => refresh(orderKey(orderId)) });
}

export const useSaveLine = (orderId: string) =>
  useLineChange(orderId, ({ lineId, line }: { lineId?: string; line: OrderLineInput }) =>
    lineId
      ? request<OrderLine>('PUT', `${linesPath(orderId)}/${lineId}`, { body: line })
      : request<OrderLine>('POST', linesPath(orderId), { body: line }),
  );

export const useDeleteLine = (orderId: string) =>
  useLineChange(orderId, (lineId: string) => request<void>('DELETE', `${linesPath(orderId)}/${lineId}`));

export const useDeleteAllLines = (orderId: string) =>
  useLineChange(orderId, () => request<void>('DELETE', linesPath(orderId)));
