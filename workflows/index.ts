export { notification } from './notification.ts';
export { order } from './order.ts';
export { orderRun } from './order-run.ts';
