import { isoDateOf } from '../../domain/calendar/iso-date.ts';
import { parseJalaliDate } from '../../domain/calendar/jalali.ts';
import { foldPersian } from '../../domain/digits.ts';
import { parseMobile } from '../../domain/mobile.ts';
import { FOLDED, likePattern } from '../orders/folded-search.ts';
import type { ChosenFilter, ComparedFilter, ValueKind } from './resource.ts';

/** Equal to one of the values. A single one is compared as such: only then does an index deliver the rows in the order of what follows. */
export const equals = (sql: string, kind: ValueKind = 'text'): ComparedFilter => ({
  kind,
  condition: (placeholder, count) => (count === 1 ? `${sql} = (${placeholder})[1]` : `${sql} = any(${placeholder})`),
});

/** One of a column's few values. */
export const oneOf = (sql: string, values: readonly string[]): ChosenFilter => ({
  choices: Object.fromEntries(values.map((value) => [value, `${sql} = '${value}'`])),
});

/** True or false by two conditions of our own. */
export const flag = (yes: string, no: string): ChosenFilter => ({ choices: { true: yes, false: no } });

export const atLeast = (sql: string): ComparedFilter => ({
  kind: 'timestamptz',
  condition: (placeholder) => `${sql} >= (${placeholder})[1]`,
});

export const before = (sql: string): ComparedFilter => ({
  kind: 'timestamptz',
  condition: (placeholder) => `${sql} < (${placeholder})[1]`,
});

/**
 * From and to a Jalali day of Tehran, both of them included: `createdAt_from`, `createdAt_to` with `1405/09/10`. So no browser
 * computes an offset. `within` wraps the condition where the moment stands in another table.
 */
export function inDays(name: string, sql: string, within = (condition: string) => condition): Record<string, ComparedFilter> {
  const midnight = (placeholder: string, more: string) => `((${placeholder})[1]::date${more})::timestamp at time zone 'Asia/Tehran'`;
  return {
    [`${name}_from`]: { kind: 'text', read: isoDay, condition: (given) => within(`${sql} >= ${midnight(given, '')}`) },
    [`${name}_to`]: { kind: 'text', read: isoDay, condition: (given) => within(`${sql} < ${midnight(given, ' + 1')}`) },
  };
}

/** A Jalali day as PostgreSQL takes it; undefined for what is none. */
export function isoDay(value: string): string | undefined {
  const date = parseJalaliDate(value);
  return date === undefined ? undefined : isoDateOf(date);
}

/** A whole number in any spelling; anything else is compared as it stands and finds nothing. */
export function readMobile(value: string): string {
  const read = parseMobile(value);
  return read.ok ? read.mobile : value;
}

/** Found anywhere in one of these columns, whatever the spelling of ی, ک and digits. */
export const search = (...columns: string[]): ComparedFilter => ({
  kind: 'text',
  read: (value) => likePattern(foldPersian(value)),
  condition: (placeholder) => `(${columns.map((column) => `${FOLDED(column)} like (${placeholder})[1]`).join(' or ')})`,
});
