import { useMutation } from '@tanstack/react-query';
import type { CodeAnswer } from './auth.ts';
import { orderKey } from './orders.ts';
import { request } from './request.ts';
import type { Confirmation, Order, Schedule } from './types.ts';
import { useRefresh } from './use-refresh.ts';

/** Asks for the form of final confirmation; the API sends the code that signs exactly what the answer shows. */
export const useAskConfirmation = (orderId: string) =>
  useMutation({
    mutationFn: (schedule: Schedule | undefined) =>
      request<Confirmation>('POST', `/portal/orders/${orderId}/confirmation`, { body: { schedule } }),
  });

export function useConfirm(orderId: string) {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (answer: CodeAnswer) => request<Order>('POST', `/portal/orders/${orderId}/confirm`, { body: answer }),
    onSuccess: () => refresh(orderKey(orderId), ['orders'], ['credit']),
  });
}
