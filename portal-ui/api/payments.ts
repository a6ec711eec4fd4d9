import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { PaymentStatus } from '../../domain/statuses.ts';
import { request } from './request.ts';
import type { Paged, RialText } from './types.ts';
import { useChange } from './use-change.ts';

export interface Payment {
  id: string;
  amount: RialText;
  status: PaymentStatus;
  failure?: { code: string; message: string };
  /** While it waits for the payer. */
  redirectUrl?: string;
  referenceId?: string;
  cardPan?: string;
  createdAt: string;
  settledAt?: string;
  createdBy: { id: string; name: string };
}

/** While the bank has not spoken its last word. */
const LIVE_MS = 2_000;
/** One that failed or expired may still be paid after all. */
const LATE_MS = 15_000;

export const usePayments = (filter: { page: number; pageSize: number }) =>
  useQuery({
    queryKey: ['payments', filter],
    queryFn: ({ signal }) => request<Paged<Payment>>('GET', '/portal/payments', { query: { ...filter }, signal }),
    placeholderData: keepPreviousData,
  });

export const usePayment = (id: string) =>
  useQuery({
    queryKey: ['payments', 'one', id],
    queryFn: ({ signal }) => request<Payment>('GET', `/portal/payments/${id}`, { signal }),
    refetchInterval: ({ state }) => {
      const status = state.data?.status;
      return status === 'pending' ? LIVE_MS : status === 'verified' || status === 'reversed' ? false : LATE_MS;
    },
  });

export const useStartPayment = () =>
  useChange((amount: RialText) => request<{ id: string; redirectUrl: string }>('POST', '/portal/payments', { body: { amount } }), ['payments']);
