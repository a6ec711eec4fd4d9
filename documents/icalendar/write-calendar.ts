/** One entry of an iCalendar feed: of a whole day, or of an instant. */
export interface FeedEntry {
  /** The same for the same thing at each reading, so that calendars change their entry instead of adding one. */
  uid: string;
  summary: string;
  description?: string;
  category: string;
  /** Last change of what the entry says. */
  changedAt: Date;
  /** Gregorian, `2026-12-01`. */
  day?: string;
  at?: Date;
}

interface Feed {
  name: string;
  entries: readonly FeedEntry[];
}

/** RFC 5545: content lines of 75 octets, ended by CRLF. */
const MAX_OCTETS = 75;

/**
 * A calendar as RFC 5545 writes it. Instants are UTC, so that no zone has to be described; whole days are dates without
 * a zone, which every calendar shows on that day.
 */
export function writeCalendar({ name, entries }: Feed): string {
  const lines = [
    'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Mobtakeran Electronic Kish//Kook//FA', 'CALSCALE:GREGORIAN',
    `NAME:${escape(name)}`, `X-WR-CALNAME:${escape(name)}`, 'X-WR-TIMEZONE:Asia/Tehran',
    'REFRESH-INTERVAL;VALUE=DURATION:PT6H', 'X-PUBLISHED-TTL:PT6H',
    ...entries.flatMap(linesOf),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

function linesOf({ uid, summary, description, category, changedAt, day, at }: FeedEntry): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escape(uid)}`,
    `DTSTAMP:${instant(changedAt)}`,
    ...(day === undefined ? [] : [`DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`, `DTEND;VALUE=DATE:${dayAfter(day).replaceAll('-', '')}`]),
    ...(at === undefined ? [] : [`DTSTART:${instant(at)}`]),
    `SUMMARY:${escape(summary)}`,
    ...(description === undefined ? [] : [`DESCRIPTION:${escape(description)}`]),
    `CATEGORIES:${escape(category)}`,
    // It keeps nobody busy.
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** `20261201T060000Z` */
const instant = (at: Date): string => `${at.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;

const dayAfter = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** TEXT: backslash, semicolon, comma and line breaks escaped; control characters, which it may not hold, left out. */
function escape(text: string): string {
  return text
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n');
}

/** Breaks a line before its 76th octet, never within a character: Persian letters are two octets each. */
function fold(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > MAX_OCTETS) {
      parts.push(part);
      part = '';
      // The space that a continuation begins with counts.
      octets = 1;
    }
    part += character;
    octets += size;
  }
  return [...parts, part].join('\r\n ');
}
