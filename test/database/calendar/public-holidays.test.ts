import { beforeAll, expect, it } from 'vitest';
import { readPublicHolidays } from '../../../database/calendar/read-public-holidays.ts';
import { isoDateOf } from '../../../domain/calendar/iso-date.ts';
import { useWorld } from '../support/world.ts';

const world = useWorld();
const day = (year: number, month: number, day: number) => ({ year, month, day });

async function holiday(date: string, title: string, proposed: boolean): Promise<void> {
  await world().db.query(`insert into holidays (date, title, kind, proposed) values ($1, $2, 'lunar', $3) returning id`, [date, title, proposed]);
}

beforeAll(async () => {
  const { db } = world();
  await holiday(isoDateOf(day(1441, 12, 30)), 'آخرین روز سال', false);
  await holiday(isoDateOf(day(1442, 1, 1)), 'نوروز', false);
  await holiday(isoDateOf(day(1442, 1, 1)), 'عید فطر', true);
  await holiday(isoDateOf(day(1442, 1, 9)), 'نیمه شعبان', true);
  await db.query('insert into holiday_years (year, confirmed_by) values (1441, $1) returning year', [await world().staff('admin')]);
});

it('gives the days of the range, both ends included, each with all its titles', async () => {
  const { days } = await readPublicHolidays(world().db, { from: day(1441, 12, 30), until: day(1442, 1, 9) });
  expect([...days]).toEqual([
    ['1441/12/30', { title: 'آخرین روز سال', proposed: false }],
    ['1442/01/01', { title: 'نوروز، عید فطر', proposed: false }],
    ['1442/01/09', { title: 'نیمه شعبان', proposed: true }],
  ]);
});

it('leaves out what lies beside the range', async () => {
  const { days } = await readPublicHolidays(world().db, { from: day(1442, 1, 2), until: day(1442, 1, 8) });
  expect(days.size).toBe(0);
});

it('names the years that nobody has confirmed', async () => {
  const years = async (from: number, until: number) =>
    (await readPublicHolidays(world().db, { from: day(from, 1, 1), until: day(until, 12, 29) })).unconfirmedYears;
  expect(await years(1441, 1441)).toEqual([]);
  expect(await years(1440, 1443)).toEqual([1440, 1442, 1443]);
});
