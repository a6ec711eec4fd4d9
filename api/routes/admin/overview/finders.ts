import type { Row } from '../../../../database/connection.ts';
import { toAsciiDigits } from '../../../../domain/digits.ts';
import { normaliseTrackingNumber } from '../../../../domain/deposits/tracking-number.ts';
import { localMobile, parseMobile } from '../../../../domain/mobile.ts';

/** What somebody may have typed, and in which list it is looked for by which filter. */
export interface Finder {
  list: string;
  filter: string;
  /** The filter's value; undefined where the words cannot be meant so. */
  read(words: string): string | undefined;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const byId = (list: string): Finder => ({ list, filter: 'id', read: (words) => (UUID.test(words) ? words : undefined) });
const byMobile = (list: string): Finder => ({
  list, filter: 'mobile',
  read: (words) => {
    const read = parseMobile(words);
    return read.ok ? read.mobile : undefined;
  },
});
const byNationalId = (list: string): Finder => ({ list, filter: 'nationalId', read: (words) => (/^\d{11}$/.test(toAsciiDigits(words)) ? toAsciiDigits(words) : undefined) });
/** Persian words are none: the list would refuse them, and with them the whole search. */
const byTracking = (list: string, filter: string): Finder => ({
  list, filter, read: (words) => (/^[\p{L}\p{N}-]{4,60}$/u.test(words) && normaliseTrackingNumber(words) !== undefined ? toAsciiDigits(words) : undefined),
});
/** A name has letters; numbers are looked for by what they can be. */
const byName = (list: string): Finder => ({ list, filter: 'q', read: (words) => (/\p{L}{2}/u.test(words) && !UUID.test(words) ? words : undefined) });

export const FINDERS: readonly Finder[] = [
  ...['orders', 'runs', 'charges', 'organisations', 'users', 'registrations', 'deposits', 'payments'].map(byId),
  byMobile('charges'), byMobile('users'),
  byNationalId('organisations'), byNationalId('registrations'),
  byTracking('deposits', 'trackingNumber'), byTracking('payments', 'referenceId'),
  byName('organisations'), byName('users'),
];

const text = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');

/** A line for what was found, by the columns that its list has. */
export function titleOf(list: string, row: Row): string {
  if (list === 'charges') return [localMobile(text(row['mobile'])), text(row['product']), text(row['orderName'])].filter((part) => part !== '').join(' · ');
  if (list === 'runs') return `${text(row['orderName'])} · ${text(row['number'])}`;
  const name = text(row['name']) || [text(row['firstName']), text(row['lastName'])].filter((part) => part !== '').join(' ');
  return name || text(row['organisationName']) || text(row['trackingNumber']) || text(row['id']);
}
