import type { Route } from '../../../route.ts';
import { routes as samples } from '../samples/index.ts';
import { routes as approval } from './approval/index.ts';
import { routes as confirmation } from './confirmation/index.ts';
import createOrder from './create-order.ts';
import deleteOrder from './delete-order.ts';
import editOrder from './edit-order.ts';
import getOrder from './get-order.ts';
import { routes as lines } from './lines/index.ts';
import listOrders from './list-orders.ts';
import { routes as plan } from './plan/index.ts';
import { routes as uploads } from './uploads/index.ts';

export const routes: Route[] = [
  listOrders, createOrder, getOrder, editOrder, deleteOrder, ...lines, ...uploads, ...confirmation, ...approval, ...plan, ...samples,
];
