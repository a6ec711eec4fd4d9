import { toPersianDigits } from '../../domain/digits.ts';
import { formatRial } from '../../domain/rial.ts';
import { CHANGED_SIGNAL, WORKFLOWS } from '../../domain/processes.ts';
import type { Database, Tx } from '../connection.ts';
import { tellCustomers } from '../messages/tell-customers.ts';
import { enqueueSignal } from '../outbox/enqueue.ts';
import { emitWebhook } from '../webhooks/emit-webhook.ts';
import { RUN_AMOUNTS, RUN_COUNTS } from './run-counts.ts';
import { wakeWaitingRuns } from './wake-waiting-runs.ts';

interface Ending {
  runId: string;
  status: 'finished' | 'cancelled' | 'failed';
  failureCode?: string;
}

interface EndedRun {
  order_id: string;
  organisation_id: string;
  made_by: string;
  number: number;
  order_name: string;
  succeeded_count: number;
  failed_count: number;
  cancelled_count: number;
  succeeded_amount: string;
  failed_amount: string;
  cancelled_amount: string;
}

/**
 * Closes a run whose row the caller holds: its end, what people and programs of the customer are told, and the news to its order's workflow and
 * to runs that wait for what it has released, or for their turn behind it.
 */
export async function endRun(db: Database, tx: Tx, ending: Ending): Promise<void> {
  const { runId, status, failureCode } = ending;
  const [run] = await db.query<EndedRun>(
    `update runs r set status = $2, failure_code = $3, ended_at = clock_timestamp() from orders o
     where r.id = $1 and r.ended_at is null and o.id = r.order_id
     returning r.order_id, r.organisation_id, o.created_by as made_by, r.number, o.name as order_name, r.succeeded_count, r.failed_count,
               ${RUN_COUNTS.cancelled} as cancelled_count, r.succeeded_amount, r.failed_amount, ${RUN_AMOUNTS.cancelled} as cancelled_amount`,
    [runId, status, failureCode ?? null],
    tx,
  );
  if (run === undefined) return;
  await tellCustomers(db, tx, {
    organisationId: run.organisation_id,
    kind: `run-${status}`,
    madeBy: run.made_by,
    title: TITLES[status],
    body: bodyOf(run, ending),
    link: `/runs/${runId}`,
    deduplicationKey: `run-ended:${runId}`,
  });
  await emitWebhook(db, tx, {
    organisationId: run.organisation_id,
    type: 'run.finished',
    data: {
      runId, orderId: run.order_id, number: run.number, status, ...(failureCode === undefined ? {} : { failureCode }),
      counts: { succeeded: run.succeeded_count, failed: run.failed_count, cancelled: run.cancelled_count },
      amounts: { succeeded: run.succeeded_amount, failed: run.failed_amount, cancelled: run.cancelled_amount },
    },
    deduplicationKey: `run-ended:${runId}`,
  });
  await enqueueSignal(db, tx, { workflow: WORKFLOWS.order, workflowId: `order/${run.order_id}`, signal: CHANGED_SIGNAL, payload: {} });
  await wakeWaitingRuns(db, tx, run.organisation_id);
}

const TITLES = { finished: 'درخواست انجام شد', cancelled: 'اجرای درخواست لغو شد', failed: 'درخواست انجام نشد' };

function bodyOf(run: EndedRun, { status, failureCode }: Ending): string {
  const name = `«${run.order_name}»`;
  if (failureCode === 'limit-deadline') return `سقف خرید تا پایان مهلت جایی برای اجرای ${name} نداشت و این اجرا انجام نشد.`;
  if (status === 'failed') return `اعتبار سازمان تا پایان مهلت برای اجرای ${name} کافی نشد و این اجرا انجام نشد.`;
  const number = (count: number) => toPersianDigits(count.toString());
  const parts = [`${number(run.succeeded_count)} موفق`, `${number(run.failed_count)} ناموفق`];
  if (run.cancelled_count > 0) parts.push(`${number(run.cancelled_count)} انجام نشده`);
  // A word stands between a name and a count: behind a Latin name a bare figure would be drawn on its wrong side.
  return `درخواست ${name} ${status === 'cancelled' ? 'لغو شد' : 'پایان یافت'}: ${parts.join('، ')}؛ مبلغ شارژهای موفق ${formatRial(BigInt(run.succeeded_amount))} ریال.`;
}
