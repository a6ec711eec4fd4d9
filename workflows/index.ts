export { depositReview } from './deposit-review.ts';
export { eventReminder } from './event-reminder.ts';
export { notification } from './notification.ts';
export { onlinePayment } from './online-payment.ts';
export { order } from './order.ts';
export { orderRun } from './order-run.ts';
export { webhookDelivery } from './webhook-delivery.ts';
export { registration } from './registration.ts';
