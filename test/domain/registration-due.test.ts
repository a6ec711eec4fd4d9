import { describe, expect, it } from 'vitest';
import { tehranInstant, type JalaliDate } from '../../domain/calendar/jalali.ts';
import { dueSteps } from '../../domain/registration/due.ts';

const CALENDAR = { week: new Set(['saturday', 'sunday', 'monday', 'tuesday', 'wednesday'] as const), from: '08:00', until: '16:00', holidays: new Set(['1405/09/07']) };
const SETTINGS = { staffReminderDays: 1, staffEscalationDays: 2, customerReminderDays: [7, 3], expiryDays: 30 };
const at = (day: JalaliDate, time: string) => tehranInstant(day, time).getTime();
const day = (n: number): JalaliDate => ({ year: 1405, month: 9, day: n });

describe('what time does to an application', () => {
  it('reminds reviewers in working days: Wednesday 15:00 with a holiday on Saturday is a day old on Sunday', () => {
    expect(dueSteps({ status: 'legal-review' }, at(day(4), '15:00'), SETTINGS, CALENDAR)).toEqual([
      { step: 'remind-staff', atMs: at(day(8), '15:00') }, { step: 'escalate', atMs: at(day(9), '15:00') },
    ]);
    expect(dueSteps({ status: 'purchase-review' }, at(day(5), '22:00'), SETTINGS, CALENDAR)[0]).toEqual({ step: 'remind-staff', atMs: at(day(8), '16:00') });
  });

  it('reminds the customer in days, warns and ends, wherever it waits for the customer', () => {
    const since = at(day(4), '15:00');
    for (const status of ['draft', 'returned', 'legal-approved'] as const) {
      expect(dueSteps({ status }, since, SETTINGS, CALENDAR).map(({ step, atMs }) => [step, (atMs - since) / 86_400_000])).toEqual([
        ['remind-customer', 3], ['remind-customer', 7], ['warn-customer', 27], ['expire', 30],
      ]);
    }
    expect(dueSteps({ status: 'draft' }, since, { ...SETTINGS, expiryDays: 5 }, CALENDAR).map(({ step }) => step)).toEqual(['warn-customer', 'expire']);
  });

  it('does nothing to a closed one', () => {
    for (const status of ['active', 'rejected', 'expired'] as const) expect(dueSteps({ status }, 0, SETTINGS, CALENDAR)).toEqual([]);
  });
});
