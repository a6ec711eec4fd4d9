import { TEST_EVENT } from '../../domain/webhooks/events.ts';
import { Problem } from '../../domain/problems.ts';
import type { Database, Tx } from '../connection.ts';
import { addDeliveries } from './add-deliveries.ts';
import { lockHook } from './lock-hook.ts';

/** Sends a test message to one hook. Throws Problem `not-found`, `wrong-state` where it is out of use. */
export async function sendTest(
  db: Database, tx: Tx, { organisationId, hookId, requestedBy }: { organisationId: string; hookId: string; requestedBy: string },
): Promise<string> {
  const hook = await lockHook(db, tx, { organisationId, hookId });
  if (hook.disabledAt !== null) throw new Problem('wrong-state', { detail: 'این وب‌هوک غیرفعال است. ابتدا آن را فعال کنید.' });
  const [delivery] = await addDeliveries(db, tx, { organisationId, type: TEST_EVENT, data: { webhookId: hookId }, hookIds: [hookId], requestedBy });
  return delivery as string;
}
