import { useQuery } from '@tanstack/react-query';
import { request } from './request.ts';
import type { RialText } from './types.ts';
import { useChange } from './use-change.ts';

/** Null: without limit. */
export interface Allowed {
  daily: RialText | null;
  monthly: RialText | null;
}
export interface Spending extends Allowed {
  spentToday: RialText;
  spentThisMonth: RialText;
}
export interface SpendingLimits {
  organisation: Spending;
  approvalFrom: RialText | null;
  buyers: (Spending & { userId: string; name: string })[];
}
export interface SpendingLimitsInput {
  organisation?: Allowed;
  approvalFrom?: RialText | null;
  buyers?: (Allowed & { userId: string })[];
}

const LIMITS = ['spending-limits'] as const;
const ALERT = ['balance-alert'] as const;

export const useSpendingLimits = () =>
  useQuery({ queryKey: LIMITS, queryFn: ({ signal }) => request<SpendingLimits>('GET', '/portal/spending-limits', { signal }) });

export const useSetSpendingLimits = () =>
  useChange((limits: SpendingLimitsInput) => request<SpendingLimits>('PUT', '/portal/spending-limits', { body: limits }), [...LIMITS]);

export const useBalanceAlert = () =>
  useQuery({ queryKey: ALERT, queryFn: ({ signal }) => request<{ threshold: RialText | null }>('GET', '/portal/balance-alert', { signal }) });

export const useSetBalanceAlert = () =>
  useChange((threshold: RialText | null) => request<{ threshold: RialText | null }>('PUT', '/portal/balance-alert', { body: { threshold } }), [...ALERT]);
