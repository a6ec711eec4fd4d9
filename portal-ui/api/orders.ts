import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { request } from './request.ts';
import type { Order, Paged, Run, TemplateFillResult } from './types.ts';
import type { OrderStatus, SaleType } from '../../domain/statuses.ts';
import { useChange } from './use-change.ts';

export interface OrderFilter {
  q: string;
  status: OrderStatus | '';
  page: number;
  pageSize: number;
}

export const useOrders = (filter: OrderFilter) =>
  useQuery({
    queryKey: ['orders', filter],
    queryFn: ({ signal }) => request<Paged<Order>>('GET', '/portal/orders', { query: { ...filter }, signal }),
    placeholderData: keepPreviousData,
  });

export const orderKey = (orderId: string) => ['order', orderId] as const;

export const useOrder = (orderId: string) =>
  useQuery({
    queryKey: orderKey(orderId),
    queryFn: ({ signal }) => request<Order>('GET', `/portal/orders/${orderId}`, { signal }),
  });

export const useOrderRuns = (orderId: string, enabled = true) =>
  useQuery({
    queryKey: [...orderKey(orderId), 'runs'],
    queryFn: ({ signal }) => request<Paged<Run>>('GET', `/portal/orders/${orderId}/runs`, { signal }),
    enabled,
  });

export const useCreateOrder = () =>
  useChange(
    (order: { name: string; saleType?: SaleType; templateId?: string }) => request<Order & { fills?: TemplateFillResult[] }>('POST', '/portal/orders', { body: order }),
    ['orders'],
  );

export const useRenameOrder = (orderId: string) =>
  useChange((name: string) => request<Order>('PATCH', `/portal/orders/${orderId}`, { body: { name } }), orderKey(orderId), ['orders']);

export const useDeleteOrder = (orderId: string) => useChange(() => request<void>('DELETE', `/portal/orders/${orderId}`), ['orders']);
