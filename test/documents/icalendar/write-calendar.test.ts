import { describe, expect, it } from 'vitest';
import { writeCalendar, type FeedEntry } from '../../../documents/icalendar/write-calendar.ts';
import { withoutLongNumbers } from '../../../domain/calendar/without-long-numbers.ts';
import { readICalendar } from '../../support/read-icalendar.ts';

const changedAt = new Date('2026-11-26T10:11:12.345Z');
const entry = (more: Partial<FeedEntry>): FeedEntry => ({ uid: 'one@kook', summary: 'یادداشت', category: 'یادداشت', changedAt, day: '2026-12-01', ...more });
const write = (...entries: FeedEntry[]) => writeCalendar({ name: 'کوک: نست', entries });
const readBack = async (summary: string) => (await readICalendar(write(entry({ summary })))).events[0]?.summary;

describe('a calendar as RFC 5545 writes it', () => {
  it('is read by another program as it was meant', async () => {
    const at = new Date('2027-03-20T20:30:00Z');
    expect(await readICalendar(write(entry({}), entry({ uid: 'two@kook', summary: 'اجرای «حقوق»', day: undefined, at } as Partial<FeedEntry>)))).toEqual({
      name: 'کوک: نست',
      events: [
        { uid: 'one@kook', summary: 'یادداشت', stamp: new Date('2026-11-26T10:11:12Z'), day: '2026-12-01', dayAfter: '2026-12-02' },
        { uid: 'two@kook', summary: 'اجرای «حقوق»', stamp: new Date('2026-11-26T10:11:12Z'), at },
      ],
    });
  });

  it('ends each line by CRLF and none after 75 octets, Persian or not', () => {
    const text = write(entry({ summary: 'نوشته‌ای بلند که در یک سطر جا نمی‌شود و نباید میان دو بایت یک حرف بشکند. '.repeat(6) }), entry({ summary: 'x'.repeat(500) }), entry({ summary: '📅'.repeat(60) }));
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    const lengths = text.split('\r\n').map((line) => Buffer.byteLength(line));
    expect(Math.max(...lengths)).toBeLessThanOrEqual(75);
    expect(lengths).toContain(75);
  });

  it.each([
    'سطر اول\nسطر دوم', 'الف، ب; ج, د', 'C:\\مسیر\\n', 'پایان\r\nBEGIN:VEVENT', 'پرسش؟ "نقل" : دونقطه', 'پ'.repeat(300), `${'آ'.repeat(32)}📅${'ب'.repeat(40)}`, 'نیم‌فاصله‌ها',
  ])('gives back %j', async (summary) => {
    expect(await readBack(summary)).toBe(summary.replaceAll('\r\n', '\n'));
  });

  it('leaves out what no calendar may hold, and lets nothing begin an entry of its own', async () => {
    expect(await readBack('الف\u0000\u0007ب\u001bج')).toBe('الفبج');
    const { events } = await readICalendar(write(entry({ uid: 'x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:y', summary: '\r\nEND:VCALENDAR' })));
    expect(events).toHaveLength(1);
  });

  it('goes over the end of months and years', async () => {
    const { events } = await readICalendar(write(entry({ day: '2026-12-31' }), entry({ day: '2028-02-28' })));
    expect(events.map(({ dayAfter }) => dayAfter)).toEqual(['2027-01-01', '2028-02-29']);
  });
});

describe('a text that may leave the house', () => {
  it.each([
    ['شارژ 09121234567', 'شارژ …'], ['۰۹۱۲ ۱۲۳ ۴۵۶۷ علی', '… علی'], ['+989121234567', '+…'], ['0912-123-4567', '…'], ['کد ملی ٠٠١٢٣٤٥٦٧٩', 'کد ملی …'],
    ['پاداش 1405/09/10', 'پاداش 1405/09/10'], ['مبلغ 50000 برای 120 نفر', 'مبلغ 50000 برای 120 نفر'],
  ])('%s → %s', (text, expected) => {
    expect(withoutLongNumbers(text)).toBe(expected);
  });
});
