import { z } from 'zod';
import type { Database } from '../../../../database/connection.ts';
import { readRunWaits } from '../../../../database/runs/read-run-waits.ts';
import type { RunView } from '../../../../database/runs/read-run.ts';
import { failurePersian } from '../../../../domain/operator-answers.ts';
import { RUN_STATUSES } from '../../../../domain/statuses.ts';
import { id, instant } from '../../../schemas/id.ts';
import { rialAnswer } from '../../../schemas/rial.ts';

const byStatus = <T extends z.ZodType>(value: T) => z.object({ reserved: value, succeeded: value, failed: value, cancelled: value });

/** Why an open run does not go on by itself just now. */
export const runWait = z.object({
  kind: z.enum(['credit', 'limit', 'paused', 'person', 'operator-paused', 'operator', 'retry', 'inquiry']),
  operatorCode: z.number().int().optional(),
  until: instant.optional(),
});

export const runAnswer = z.object({
  id,
  orderId: id,
  orderName: z.string(),
  number: z.number().int().meta({ description: 'Counts the runs of one order from 1' }),
  status: z.enum(RUN_STATUSES),
  counts: byStatus(z.number().int()),
  amounts: byStatus(rialAnswer).meta({ description: 'Face value by status' }),
  total: rialAnswer.meta({ description: 'Face value of all charges' }),
  payable: rialAnswer.meta({ description: 'What the run holds at its start' }),
  failure: z.object({ code: z.string(), message: z.string() }).optional(),
  waitingFor: z
    .array(runWait)
    .optional()
    .meta({ description: 'Why an open run does not go on by itself just now; absent while it works and in lists' }),
  occursAt: instant,
  createdAt: instant,
  startedAt: instant.optional(),
  endedAt: instant.optional(),
});
export type RunAnswer = z.output<typeof runAnswer>;

/** The run as the portal answers it; what is null in the database is absent. */
export function toRunAnswer(run: RunView): RunAnswer {
  const { id: runId, orderId, orderName, number, status, counts, amounts, total, payable } = run;
  return {
    id: runId, orderId, orderName, number, status, counts, amounts, total, payable,
    ...(run.failureCode === null ? {} : { failure: { code: run.failureCode, message: failurePersian(run.failureCode) } }),
    occursAt: run.occursAt.toISOString(),
    createdAt: run.createdAt.toISOString(),
    ...(run.startedAt === null ? {} : { startedAt: run.startedAt.toISOString() }),
    ...(run.endedAt === null ? {} : { endedAt: run.endedAt.toISOString() }),
  };
}

/** As `toRunAnswer`, with what an open run waits for. */
export async function withWaits(db: Database, run: RunView): Promise<RunAnswer> {
  const answer = toRunAnswer(run);
  const waits = run.endedAt === null ? await readRunWaits(db, run.id) : [];
  if (waits.length === 0) return answer;
  return { ...answer, waitingFor: waits.map(({ until, ...wait }) => ({ ...wait, ...(until === undefined ? {} : { until: until.toISOString() }) })) };
}
