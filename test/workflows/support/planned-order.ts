import { enqueueStart } from '../../../database/outbox/enqueue.ts';
import { readRecurrenceCalendar } from '../../../database/calendar/read-recurrence-calendar.ts';
import { nextTimes, planStart, type OrderPlan } from '../../../domain/recurrence/index.ts';
import { mobile } from '../../database/support/world.ts';
import type { ProcessesWorld } from './processes-world.ts';

export interface PlannedOrder {
  organisation: { id: string; userId: string };
  orderId: string;
  versionId: string;
}

/** An order with a plan, as its confirmation leaves it, at the time to which the processes' clock has come; its process runs. */
export async function plannedOrder(
  world: ProcessesWorld, plan: OrderPlan, { credit, count = 2, organisation: known }: { credit: bigint; count?: number; organisation?: PlannedOrder['organisation'] },
): Promise<PlannedOrder> {
  const { money, environment } = world;
  const organisation = known ?? (await money.organisation(credit));
  const { orderId, versionId } = await money.order(organisation, Array.from({ length: count }, (_, n) => ({ mobile: mobile(n), amount: 50_000n })));
  const start = planStart(plan, await environment.currentTimeMs());
  const [next] = nextTimes(plan, await readRecurrenceCalendar(money.db), start, 1);
  if (next === undefined) throw new Error('This plan never comes.');
  await money.db.transaction(async (tx) => {
    await money.db.query(
      `update orders set status = 'scheduled', plan = $2::jsonb, plan_nominal_at = $3, plan_occurred_at = $3, plan_left = $4, next_nominal_at = $5, next_occurrence_at = $6
        where id = $1 returning id`,
      [orderId, JSON.stringify(plan), new Date(start.nominalMs), start.left ?? null, new Date(next.nominalMs), new Date(next.atMs)],
      tx,
    );
    await enqueueStart(money.db, tx, { workflow: 'order', workflowId: `order/${orderId}`, payload: { orderId } });
  });
  await world.relay();
  return { organisation, orderId, versionId };
}

export const orderRow = async ({ money }: ProcessesWorld, orderId: string) =>
  (await money.db.query<{ status: string; next_occurrence_at: Date | null; plan_left: number | null }>(
    'select status, next_occurrence_at, plan_left from orders where id = $1', [orderId]))[0]!;

export const runsOf = ({ money }: ProcessesWorld, orderId: string) =>
  money.db.query<{ id: string; status: string; occurs_at: Date; credit_deadline: Date; failure_code: string | null; failed_count: number; succeeded_count: number }>(
    'select id, status, occurs_at, credit_deadline, failure_code, failed_count, succeeded_count from runs where order_id = $1 order by number', [orderId]);

/** What became of each occurrence, in their order: `started`, `skipped paused`… */
export const occurrencesOf = async ({ money }: ProcessesWorld, orderId: string): Promise<string[]> =>
  (await money.db.query<{ line: string }>(
    `select concat_ws(' ', outcome, reason) as line from order_occurrences where order_id = $1 order by occurs_at`, [orderId])).map(({ line }) => line);

export const messagesTo = async ({ money }: ProcessesWorld, organisationId: string): Promise<string[]> =>
  (await money.db.query<{ kind: string }>('select kind from messages where organisation_id = $1 order by created_at', [organisationId])).map(({ kind }) => kind);
