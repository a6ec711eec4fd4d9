import { z } from 'zod';
import { parseJalaliDate, WEEKDAYS } from '../../../../../domain/calendar/jalali.ts';
import { readPublicHolidays } from '../../../../../database/calendar/read-public-holidays.ts';
import type { Database, Tx } from '../../../../../database/connection.ts';
import type { Occurrence } from '../../../../../domain/recurrence/index.ts';
import { instant } from '../../../../schemas/id.ts';

export const timeAnswer = z.object({
  at: instant,
  date: z.string().meta({ description: 'Jalali' }),
  weekday: z.enum(WEEKDAYS),
  holiday: z.string().optional().meta({ description: 'The public holiday on which it falls' }),
  movedFrom: z.string().optional().meta({ description: 'The holiday from which it was moved' }),
});

/** Times going out, with the Jalali years among them whose holidays nobody has confirmed yet: they may still move or fall out. */
export const timesAnswer = z.object({ times: z.array(timeAnswer), unconfirmedYears: z.array(z.number().int()) });

export const timeBody = ({ atMs, nominalMs: _key, ...shown }: Occurrence): object => ({ at: new Date(atMs).toISOString(), ...shown });

export async function unconfirmedYears(db: Database, times: readonly Occurrence[], tx?: Tx): Promise<readonly number[]> {
  const [from, until] = [times[0], times.at(-1)].map((one) => parseJalaliDate(one?.date ?? ''));
  if (from === undefined || until === undefined) return [];
  return (await readPublicHolidays(db, { from, until }, tx)).unconfirmedYears;
}
