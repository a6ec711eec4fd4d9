import { orderKey } from './orders.ts';
import { pages } from './pages.ts';
import { request } from './request.ts';
import type { OrderLine, OrderLineInput } from './types.ts';
import { useChange } from './use-change.ts';

const linesPath = (orderId: string) => `/portal/orders/${orderId}/lines`;

export const linePages = (orderId: string, q: string) =>
  pages<OrderLine>([...orderKey(orderId), 'lines'], linesPath(orderId), { q });

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
