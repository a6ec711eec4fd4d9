import { foldPersian } from '../../domain/digits.ts';
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

/** Found anywhere in one of these columns, whatever the spelling of ی, ک and digits. */
export const search = (...columns: string[]): ComparedFilter => ({
  kind: 'text',
  read: (value) => likePattern(foldPersian(value)),
  condition: (placeholder) => `(${columns.map((column) => `${FOLDED(column)} like (${placeholder})[1]`).join(' or ')})`,
});
