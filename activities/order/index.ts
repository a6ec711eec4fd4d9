import type { Database } from '../../database/connection.ts';
import { advanceOrder, type OrderPosition } from '../../database/orders-plan/advance-order.ts';

interface OrderDependencies {
  db: Database;
  timings: { missedGraceMs: number; creditDeadlineMs: number };
}

/** Activities of an order's plan; all may be repeated. */
export function createOrderActivities({ db, timings }: OrderDependencies) {
  return {
    advanceOrder: (orderId: string, asOfMs: number): Promise<OrderPosition | undefined> =>
      advanceOrder(db, orderId, { asOf: new Date(asOfMs), ...timings }),
  };
}
