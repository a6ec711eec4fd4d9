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
  reconciliation: 'reconciliation',
  statementLook: 'statementLook',
  housekeeping: 'housekeeping',
} as const;

/** Something changed in PostgreSQL: read it again. Carries nothing, so a doubled or lost one does no harm. */
export const CHANGED_SIGNAL = 'changed';

/** Where a process stands, as an object of ids, counts and times. */
export const POSITION_QUERY = 'position';

/** Temporal Schedules by their id, made by each worker at its start. For what is ours alone: what customers plan is reckoned on the Jalali calendar. */
export const SCHEDULES = {
  /** At night in Tehran, when the day before is over at the operators too. */
  reconciliation: { workflow: WORKFLOWS.reconciliation, at: { hour: 3, minute: 0, timezone: 'Asia/Tehran' } },
  housekeeping: { workflow: WORKFLOWS.housekeeping, everyMinutes: 15 },
} as const;
