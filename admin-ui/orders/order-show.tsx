import { Show } from 'react-admin';
import { OrderControls } from './order-controls.tsx';
import { OrderPage } from './order-page.tsx';
import type { Order } from './order.ts';

/** While something of it runs the page is asked for again by itself. */
const REFRESH_MS = 3_000;

export const OrderShow = () => (
  <Show component="div" actions={<OrderControls />} queryOptions={{ refetchInterval: (query) => (((query.state.data as Order | undefined)?.figures?.open ?? 0) > 0 ? REFRESH_MS : false) }}>
    <OrderPage />
  </Show>
);
