import { formatJalaliDate, jalaliDayRange, toJalali } from '../../domain/calendar/jalali.ts';

/** One operator's day in Tehran. */
export interface StatementDay {
  operatorCode: number;
  /** `2026-12-01`: as PostgreSQL keeps it. */
  day: string;
  /** `1405/09/10`: as people and operators say it. */
  jalali: string;
  from: Date;
  until: Date;
}

/** @param day an ISO date */
export function statementDay(operatorCode: number, day: string): StatementDay {
  // Noon in Tehran is that day in UTC too, whatever the offset.
  const date = toJalali(Date.parse(`${day}T08:30:00Z`));
  return { operatorCode, day, jalali: formatJalaliDate(date), ...jalaliDayRange(date) };
}

export function dayBefore({ operatorCode, day }: StatementDay): StatementDay {
  return statementDay(operatorCode, new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10));
}
