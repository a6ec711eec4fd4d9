import { Problem } from '../../domain/problems.ts';
import type { Database, Tx } from '../connection.ts';
import { deliverTo } from './add-deliveries.ts';
import { lockHook } from './lock-hook.ts';

interface Resending {
  organisationId: string;
  hookId: string;
  deliveryId: string;
  requestedBy: string;
}

/**
 * Sends a message again: a new delivery under the same message id, by which the receiver knows it.
 * Throws Problem `not-found`, `wrong-state` where the hook is out of use or the delivery is still under way.
 */
export async function resendDelivery(db: Database, tx: Tx, resending: Resending): Promise<string> {
  const { organisationId, hookId, deliveryId, requestedBy } = resending;
  const hook = await lockHook(db, tx, resending);
  const [delivery] = await db.query<{ message_id: string; open: boolean }>(
    `select d.message_id, exists (select 1 from webhook_deliveries o
        where o.message_id = d.message_id and o.webhook_id = d.webhook_id and o.ended_at is null) as open
       from webhook_deliveries d where d.id = $1 and d.webhook_id = $2`,
    [deliveryId, hookId], tx,
  );
  if (delivery === undefined) throw new Problem('not-found');
  if (hook.disabledAt !== null) throw new Problem('wrong-state', { detail: 'این وب‌هوک غیرفعال است. ابتدا آن را فعال کنید.' });
  if (delivery.open) throw new Problem('wrong-state', { detail: 'این پیام هم‌اکنون در حال ارسال است.' });
  const [sent] = await deliverTo(db, tx, { organisationId, messageId: delivery.message_id, hookIds: [hookId], requestedBy });
  return sent as string;
}
