import { request } from '../api/request.ts';
import type { Paged, Run } from '../api/types.ts';

/** Path at which a confirmed order shows itself: its newest run, which the confirmation has made. */
export async function newestRun(orderId: string): Promise<string> {
  try {
    const { items } = await request<Paged<Run>>('GET', `/portal/orders/${orderId}/runs`);
    if (items[0]) return `/runs/${items[0].id}`;
  } catch {
    // The order is confirmed whatever becomes of this question; its own page lists the run.
  }
  return `/orders/${orderId}`;
}
