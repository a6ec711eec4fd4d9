import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { orderKey } from './orders.ts';
import { request } from './request.ts';
import type { OrderLine, OrderLineInput, Paged } from './types.ts';
import { useChange } from './use-change.ts';

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

/** Whatever changes lines changes the order's count and total too: the order's key covers both. */
export const useSaveLine = (orderId: string) =>
  useChange(
    ({ lineId, line }: { lineId?: string; line: OrderLineInput }) =>
      lineId
        ? request<OrderLine>('PUT', `${linesPath(orderId)}/${lineId}`, { body: line })
        : request<OrderLine>('POST', linesPath(orderId), { body: line }),
    orderKey(orderId),
  );

export const useDeleteLine = (orderId: string) =>
  useChange((lineId: string) => request<void>('DELETE', `${linesPath(orderId)}/${lineId}`), orderKey(orderId));

/** The operator that an earlier purchase taught is not believed. */
export const useDismissLearned = (orderId: string) =>
  useChange((lineId: string) => request<OrderLine>('DELETE', `${linesPath(orderId)}/${lineId}/learned-operator`), orderKey(orderId));

export const useDeleteAllLines = (orderId: string) => useChange(() => request<void>('DELETE', linesPath(orderId)), orderKey(orderId));
