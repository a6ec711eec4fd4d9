import { z } from 'zod';
import { WEEKDAYS } from '../../../../../domain/calendar/jalali.ts';
import { RUN_STATUSES } from '../../../../../domain/statuses.ts';
import type { Database } from '../../../../../database/connection.ts';
import type { OrderOccurrences } from '../../../../../database/orders-plan/list-occurrences.ts';
import { id, instant } from '../../../../schemas/id.ts';
import { listAnswer, pageQuery } from '../../../../schemas/list.ts';
import { timeBody, timesAnswer, unconfirmedYears } from './times-answer.ts';

export const occurrencesQuery = pageQuery.pick({ page: true, pageSize: true });

const past = z.object({
  at: instant,
  date: z.string().meta({ description: 'Jalali' }),
  weekday: z.enum(WEEKDAYS),
  outcome: z.enum(['waiting', 'started', 'skipped', 'missed']),
  reason: z.enum(['person', 'paused', 'late', 'predecessor']).optional(),
  run: z.object({ id, number: z.number().int(), status: z.enum(RUN_STATUSES) }).optional(),
  decidedBy: z.string().optional().meta({ description: 'Who left it out' }),
});

/** What became of an order's times, the latest first, and the next twelve. */
export const occurrencesAnswer = listAnswer(past).extend({ upcoming: timesAnswer.shape.times, unconfirmedYears: timesAnswer.shape.unconfirmedYears });

export async function occurrencesBody(db: Database, { items, total, upcoming }: OrderOccurrences): Promise<object> {
  return { items, total, upcoming: upcoming.map(timeBody), unconfirmedYears: await unconfirmedYears(db, upcoming) };
}
