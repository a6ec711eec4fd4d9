import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { RepeatRule } from '../../domain/recurrence/rule.ts';
import { orderKey } from './orders.ts';
import { request } from './request.ts';
import type { Order, OrderOccurrences, PlanInput, PlannedTimes } from './types.ts';
import { useChange } from './use-change.ts';

/** The next twelve times of a rule; refused where it never happens. */
export const useRepeatPreview = (rule: RepeatRule | undefined) =>
  useQuery({
    queryKey: ['repeat-preview', rule],
    queryFn: ({ signal }) => request<PlannedTimes>('POST', '/portal/repeat-preview', { body: rule, signal }),
    enabled: rule !== undefined,
  });

export const useOccurrences = (orderId: string, { page, pageSize }: { page: number; pageSize: number }) =>
  useQuery({
    queryKey: [...orderKey(orderId), 'occurrences', page, pageSize],
    queryFn: ({ signal }) => request<OrderOccurrences>('GET', `/portal/orders/${orderId}/occurrences`, { query: { page, pageSize }, signal }),
    placeholderData: keepPreviousData,
  });

/** Pause, resume or cancel what is planned, or leave the next time out; a run under way has its own actions. */
export type PlanAction = { action: 'pause' | 'resume' | 'cancel' } | { action: 'skip-next'; at: string };

export const usePlanAction = (orderId: string) =>
  useChange(
    ({ action, ...named }: PlanAction) => request<Order>('POST', `/portal/orders/${orderId}/${action}`, { body: named }),
    orderKey(orderId), ['orders'],
  );

/** Opens a draft copy of a planned order's list; what is in force runs until a code confirms the copy. */
export const useBeginRevision = (orderId: string) =>
  useChange(() => request<Order>('POST', `/portal/orders/${orderId}/revision`, { body: {} }), orderKey(orderId));

export const useEndRevision = (orderId: string) => useChange(() => request<void>('DELETE', `/portal/orders/${orderId}/revision`), orderKey(orderId));

export const useChangePlan = (orderId: string) =>
  useChange((plan: PlanInput) => request<Order>('PUT', `/portal/orders/${orderId}/plan`, { body: plan }), orderKey(orderId));
