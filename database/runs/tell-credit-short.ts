import { SPENDING_LIMIT_PERSIAN, type SpendingLimit } from '../../domain/spending/limits.ts';
import type { Database } from '../connection.ts';
import { tellCustomers } from '../messages/tell-customers.ts';

/** Tells the customer, once per run and cause, that an occurrence waits for credit, or for room in a spending limit. */
export async function tellCreditShort(db: Database, runId: string): Promise<void> {
  await db.transaction(async (tx) => {
    const [run] = await db.query<{ organisation_id: string; name: string; made_by: string; limit: SpendingLimit | null }>(
      'select r.organisation_id, o.name, o.created_by as made_by, r.waits_for_limit as limit from runs r join orders o on o.id = r.order_id where r.id = $1',
      [runId],
      tx,
    );
    if (run === undefined) return;
    if (run.limit !== null) {
      await tellCustomers(db, tx, {
        organisationId: run.organisation_id,
        kind: 'limit-reached',
        title: 'سقف خرید پر شده است',
        body: `«${run.name}» برای اجرا منتظر جا در ${SPENDING_LIMIT_PERSIAN[run.limit]} است. با افزایش سقف یا در دوره بعدی، اجرا خودکار آغاز می‌شود.`,
        link: `/runs/${runId}`,
        deduplicationKey: `limit-reached:${runId}`,
      });
      return;
    }
    await tellCustomers(db, tx, {
      organisationId: run.organisation_id,
      kind: 'run-waiting-for-credit',
      madeBy: run.made_by,
      title: 'درخواست در انتظار اعتبار است',
      body: `اعتبار سازمان برای اجرای «${run.name}» کافی نیست. با افزایش اعتبار، اجرا خودکار آغاز می‌شود.`,
      link: `/runs/${runId}`,
      deduplicationKey: `run-waiting-for-credit:${runId}`,
    });
  });
}
