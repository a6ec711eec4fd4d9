/** Names that the API, the worker and Temporal share. Changing one breaks running processes: add, don't rename. */

export const TASK_QUEUES = {
  /** Workflows and short activities: decisions, closing, messages. */
  processes: 'kook',
  /** Lanes that charge and inquire; a huge order queues here and never before interactive work. */
  charging: 'kook-charging',
  /** Calls to customers' own servers, which may be slow. */
  deliveries: 'kook-deliveries',
} as const;

/** Workflow types. Their only argument is a record of ids. */
export const WORKFLOWS = {
  order: 'order',
  orderRun: 'orderRun',
  notification: 'notification',
  depositReview: 'depositReview',
  webhookDelivery: 'webhookDelivery',
  onlinePayment: 'onlinePayment',
  registration: 'registration',
  eventReminder: 'eventReminder',
} as const;

/** Something changed in PostgreSQL: read it again. Carries nothing, so a doubled or lost one does no harm. */
export const CHANGED_SIGNAL = 'changed';

/** Where a process stands, as an object of ids, counts and times. */
export const POSITION_QUERY = 'position';
