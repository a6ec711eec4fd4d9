import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { WebhookEvent } from '../../domain/webhooks/events.ts';
import { request } from './request.ts';
import type { Paged } from './types.ts';
import { useChange } from './use-change.ts';

export interface Webhook {
  id: string;
  url: string;
  events: WebhookEvent[];
  createdAt: string;
  enabled: boolean;
  disabledReason?: 'owner' | 'gone' | 'failing';
  failingSince?: string;
  /** Until then the former secret signs along. */
  oldSecretUntil?: string;
}

export interface WebhookInput {
  url: string;
  events: WebhookEvent[];
}

export interface Delivery {
  id: string;
  messageId: string;
  event: string;
  status: 'pending' | 'delivered' | 'failed' | 'cancelled';
  payload: string;
  at: string;
  nextAttemptAt?: string;
  attempts: { number: number; at: string; durationMs: number; status?: number; error?: string; answer?: string }[];
}

const HOOKS = ['webhooks'] as const;
const deliveriesKey = (hookId: string) => ['webhook', hookId, 'deliveries'] as const;
const hookPath = (hookId: string) => `/portal/webhooks/${hookId}`;

export const useWebhooks = () => useQuery({ queryKey: HOOKS, queryFn: ({ signal }) => request<Paged<Webhook>>('GET', '/portal/webhooks', { signal }) });

/** The secret is in this answer and nowhere else. */
export const useCreateWebhook = () =>
  useChange((hook: WebhookInput) => request<Webhook & { secret: string }>('POST', '/portal/webhooks', { body: hook, once: true }), HOOKS);

export const useChangeWebhook = () =>
  useChange(({ id, ...hook }: WebhookInput & { id: string; enabled?: boolean }) => request<Webhook>('PUT', hookPath(id), { body: hook }), HOOKS);

export const useDeleteWebhook = () => useChange((id: string) => request<void>('DELETE', hookPath(id)), HOOKS);

export const useRotateSecret = () =>
  useChange((id: string) => request<Webhook & { secret: string }>('POST', `${hookPath(id)}/rotate-secret`, { body: {}, once: true }), HOOKS);

/** What is under way changes by itself: it is asked for again while there is any. */
const WHILE_PENDING_MS = 2_000;

export const useDeliveries = (hookId: string, filter: { page: number; pageSize: number }) =>
  useQuery({
    queryKey: [...deliveriesKey(hookId), filter],
    queryFn: ({ signal }) => request<Paged<Delivery>>('GET', `${hookPath(hookId)}/deliveries`, { query: { ...filter }, signal }),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.items.some(({ status }) => status === 'pending') ? WHILE_PENDING_MS : false),
  });

export const useTestWebhook = (hookId: string) => useChange(() => request<{ deliveryId: string }>('POST', `${hookPath(hookId)}/test`, { body: {} }), deliveriesKey(hookId));

export const useResend = (hookId: string) =>
  useChange((deliveryId: string) => request<{ deliveryId: string }>('POST', `${hookPath(hookId)}/deliveries/${deliveryId}/resend`, { body: {} }), deliveriesKey(hookId));
