import { orderKey } from './orders.ts';
import { request } from './request.ts';
import type { Order, PlanInput } from './types.ts';
import { useChange } from './use-change.ts';

/** What the buyer asks for: when it shall run, as the form of final confirmation takes it, and a word to the owners. */
export type ApprovalRequest = PlanInput & { note?: string };

export const useAskApproval = (orderId: string) =>
  useChange((wanted: ApprovalRequest) => request<Order>('POST', `/portal/orders/${orderId}/approval-request`, { body: wanted }), [...orderKey(orderId)], ['orders']);

export const useWithdrawApproval = (orderId: string) =>
  useChange(() => request<Order>('DELETE', `/portal/orders/${orderId}/approval-request`), [...orderKey(orderId)], ['orders']);

export const useDecideApproval = (orderId: string) =>
  useChange(
    (decision: { decision: 'approve' } | { decision: 'return'; reason: string }) => request<Order>('POST', `/portal/orders/${orderId}/approval`, { body: decision }),
    [...orderKey(orderId)], ['orders'],
  );
