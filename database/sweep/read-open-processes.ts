import type { Database } from '../connection.ts';
import { DELIVERY_CHECKS } from '../messages/notices.ts';
import type { Start } from '../outbox/enqueue.ts';

const PAGE = 500;

/** Processes that PostgreSQL says are open and whose start was delivered a while ago; by id, a page at a time. */
export async function readOpenProcesses(db: Database, after = ''): Promise<Start[]> {
  return db.query<Start>(
    `select * from (
       select 'orderRun' as workflow, 'run/' || id as "workflowId", jsonb_build_object('runId', id) as payload
         from runs where ended_at is null and created_at < now() - interval '20 seconds'
       union all
       select 'order', 'order/' || id, jsonb_build_object('orderId', id)
         from orders where status in ('scheduled', 'active', 'paused') and updated_at < now() - interval '20 seconds'
       union all
       select 'notification', 'notification/' || id, jsonb_build_object('noticeId', id)
         from notices where sent_at is null and refused_at is null and created_at < now() - interval '20 seconds'
       union all
       select 'notification', 'notification/' || id, jsonb_build_object('noticeId', id)
         from notices where sent_at between now() - interval '2 days' and now() - interval '20 seconds'
           and delivery is null and message_id is not null and delivery_checks < ${DELIVERY_CHECKS}
       union all
       select 'webhookDelivery', 'webhook/' || id, jsonb_build_object('deliveryId', id)
         from webhook_deliveries where ended_at is null and created_at < now() - interval '20 seconds'
       union all
       -- Also one that the API left without an authority: the process ends it.
       select 'onlinePayment', 'payment/' || id, jsonb_build_object('paymentId', id)
         from payments where closed_at is null and created_at < now() - interval '20 seconds'
       union all
       select 'registration', 'registration/' || id, jsonb_build_object('registrationId', id)
         from registrations where closed_at is null and created_at < now() - interval '20 seconds'
       union all
       select 'depositReview', 'deposit/' || id, jsonb_build_object('depositId', id)
         from deposits where status in ('in-review', 'second-review', 'returned') and submitted_at < now() - interval '20 seconds'
       union all
       select 'eventReminder', 'reminder/' || reminder_id, jsonb_build_object('reminderId', reminder_id)
         from calendar_events where remind_at is not null and reminded_at is null and updated_at < now() - interval '20 seconds'
       union all
       select 'statementLook', 'statement/' || id, jsonb_build_object('reconciliationId', id)
         from reconciliations where ended_at is null and created_at < now() - interval '20 seconds'
     ) open where "workflowId" > $1 order by "workflowId" limit ${PAGE}`,
    [after],
  );
}
