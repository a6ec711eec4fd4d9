/** What these tests use of ical.js, another program's reader of RFC 5545. */
interface Component {
  getAllSubcomponents(name: string): Component[];
  getFirstPropertyValue(name: string): { isDate?: boolean; toString(): string; toJSDate(): Date } | string | null;
}
interface Reader {
  parse(text: string): unknown;
  Component: new (parsed: unknown) => Component;
}

export interface ReadEvent {
  uid: string;
  summary: string;
  stamp: Date;
  /** `2026-12-01` of a whole day. */
  day?: string;
  /** Of a whole day the one after it. */
  dayAfter?: string;
  at?: Date;
}

/** A calendar as that reader understands it. Throws where it does not. */
export async function readICalendar(text: string): Promise<{ name: string; events: ReadEvent[] }> {
  // By a variable: its types describe another module system.
  const reader = 'ical.js';
  const { default: ical } = (await import(reader)) as { default: Reader };
  const calendar = new ical.Component(ical.parse(text));
  const textOf = (component: Component, name: string) => String(component.getFirstPropertyValue(name) ?? '');
  return {
    name: textOf(calendar, 'x-wr-calname'),
    events: calendar.getAllSubcomponents('vevent').map((event) => {
      const [start, end, stamp] = ['dtstart', 'dtend', 'dtstamp'].map((name) => event.getFirstPropertyValue(name));
      if (start == null || typeof start === 'string' || stamp == null || typeof stamp === 'string') throw new Error('an event without its times');
      return {
        uid: textOf(event, 'uid'), summary: textOf(event, 'summary'), stamp: stamp.toJSDate(),
        ...(start.isDate === true ? { day: start.toString(), dayAfter: String(end) } : { at: start.toJSDate() }),
      };
    }),
  };
}
