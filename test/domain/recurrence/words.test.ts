import { describe, expect, it } from 'vitest';
import { showOccurrence, showPlan, showRule } from '../../../domain/recurrence/index.ts';

describe('a rule in words', () => {
  it.each([
    [{ kind: 'daily', at: '09:30', onHoliday: 'skip' }, 'هر روز، ساعت ۰۹:۳۰، جز تعطیلات رسمی'],
    [{ kind: 'weekly', weekdays: ['monday', 'saturday'], at: '08:00', onHoliday: 'run', count: 8 }, 'هر هفته شنبه و دوشنبه، ساعت ۰۸:۰۰، ۸ بار'],
    [{ kind: 'monthly', dayOfMonth: 31, at: '09:30', onHoliday: 'next-working-day', until: '1405/12/29' }, 'روز ۳۱ هر ماه (یا روز آخر ماه)، ساعت ۰۹:۳۰، تعطیلات رسمی به روز کاری بعد، تا ۲۹ اسفند ۱۴۰۵'],
    [{ kind: 'monthly', dayOfMonth: 'last', at: '09:30', onHoliday: 'run' }, 'آخرین روز هر ماه، ساعت ۰۹:۳۰'],
    [{ kind: 'dates', dates: ['1405/09/10', '1405/10/01'], at: '12:00', onHoliday: 'run' }, 'در ۲ تاریخ، ساعت ۱۲:۰۰'],
  ] as const)('%j', (rule, words) => {
    expect(showRule({ ...rule, ...('weekdays' in rule ? { weekdays: [...rule.weekdays] } : {}), ...('dates' in rule ? { dates: [...rule.dates] } : {}) } as Parameters<typeof showRule>[0])).toBe(words);
  });
});

it('a single time in words, by Tehran’s clock', () => {
  expect(showPlan({ schedule: { at: '2026-12-21T05:30:00.000Z' } })).toBe('یک بار، دوشنبه ۳۰ آذر ۱۴۰۵، ۰۹:۰۰');
});

describe('what became of a time, in words', () => {
  it.each([
    [{ outcome: 'started' }, 'اجرا شد'],
    [{ outcome: 'waiting' }, 'در انتظار پایان اجرای پیشین'],
    [{ outcome: 'skipped', reason: 'paused' }, 'رد شد (در زمان توقف)'],
    [{ outcome: 'skipped', reason: 'person', decidedBy: 'مریم احمدی' }, 'رد شد (مریم احمدی)'],
    [{ outcome: 'skipped', reason: 'person' }, 'رد شد'],
    [{ outcome: 'missed', reason: 'late' }, 'از دست رفت (سامانه در دسترس نبود)'],
    [{ outcome: 'missed', reason: 'predecessor' }, 'از دست رفت (اجرای پیشین پایان نیافته بود)'],
  ] as const)('%j', (became, words) => {
    expect(showOccurrence(became)).toBe(words);
  });
});
