import type { WebhookEvent } from '../../domain/webhooks/events.ts';

/** A hook as its owner sees it. */
export interface Hook {
  id: string;
  url: string;
  events: WebhookEvent[];
  createdAt: Date;
  disabledAt: Date | null;
  /** `owner`, `gone` (it answered 410) or `failing` (for days). */
  disabledReason: 'owner' | 'gone' | 'failing' | null;
  failingSince: Date | null;
  /** Until when the former secret signs along. */
  oldSecretUntil: Date | null;
}

export const HOOK_COLUMNS = `h.id, h.url, h.events, h.created_at as "createdAt", h.disabled_at as "disabledAt",
  h.disabled_reason as "disabledReason", h.failing_since as "failingSince",
  (select max(expires_at) from webhook_secrets s where s.webhook_id = h.id and s.expires_at > now()) as "oldSecretUntil"`;
