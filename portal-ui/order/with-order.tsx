import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { useOrder } from '../api/orders.ts';
import type { Order } from '../api/types.ts';
import { QueryState } from '../feedback/query-state.tsx';
import { ActiveOnly } from '../shell/locked-page.tsx';

/** For the screens below `/orders/:orderId`: shows them with their order, once it is there. */
export function WithOrder({ children }: { children: (order: Order) => ReactNode }) {
  const { orderId = '' } = useParams();
  const order = useOrder(orderId);
  return (
    <ActiveOnly title="شارژ و بسته">
      <QueryState query={order}>{children}</QueryState>
    </ActiveOnly>
  );
}
