import { foldPersian } from '../../domain/digits.ts';
import { FOLDED, likePattern } from '../orders/folded-search.ts';
import type { Filter, ValueKind } from './resource.ts';

/** Equal to one of the values. */
export const equals = (sql: string, kind: ValueKind = 'text'): Filter => ({
  kind,
  condition: (placeholder) => `${sql} = any(${placeholder})`,
});

/** True or false by a condition of our own. */
export const flag = (condition: string): Filter => ({
  kind: 'boolean',
  condition: (placeholder) => `(${condition}) = any(${placeholder})`,
});

export const atLeast = (sql: string): Filter => ({
  kind: 'timestamptz',
  condition: (placeholder) => `${sql} >= (${placeholder})[1]`,
});

export const before = (sql: string): Filter => ({
  kind: 'timestamptz',
  condition: (placeholder) => `${sql} < (${placeholder})[1]`,
});

/** Found anywhere in one of these columns, whatever the spelling of ی, ک and digits. */
export const search = (...columns: string[]): Filter => ({
  kind: 'text',
  read: (value) => likePattern(foldPersian(value)),
  condition: (placeholder) => `(${columns.map((column) => `${FOLDED(column)} like (${placeholder})[1]`).join(' or ')})`,
});
