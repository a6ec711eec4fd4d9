import { useMutation } from '@tanstack/react-query';
import type { CodeAnswer } from './auth.ts';
import { orderKey } from './orders.ts';
import { request } from './request.ts';
import type { Confirmation, Order, PlanInput } from './types.ts';
import { useChange } from './use-change.ts';

/** Asks for the form of final confirmation; the API sends the code that signs exactly what the answer shows. */
export const useAskConfirmation = (orderId: string) =>
  useMutation({
    mutationFn: (plan: PlanInput) =>
      request<Confirmation>('POST', `/portal/orders/${orderId}/confirmation`, { body: plan }),
  });

export const useConfirm = (orderId: string) =>
  useChange(
    (answer: CodeAnswer) => request<Order>('POST', `/portal/orders/${orderId}/confirm`, { body: answer }),
    orderKey(orderId), ['orders'], ['credit'],
  );
