import { Problem } from '../../domain/problems.ts';
import type { Filter, Sort, StaffResource, ValueKind } from './resource.ts';

/** What was asked for, checked against the resource. */
export interface ListRequest {
  filter: ReadonlyMap<string, readonly string[]>;
  sort: { by: Sort; descending: boolean };
  /** First row, from 0, and number of rows. */
  offset: number;
  limit: number;
}

const MAX_VALUES = 1_000;

const FORM: Record<ValueKind, RegExp> = {
  uuid: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i,
  text: /^[^\0]{0,200}$/,
  bigint: /^-?\d{1,18}$/,
  int: /^-?\d{1,9}$/,
  boolean: /^(?:true|false)$/,
  timestamptz: /^(?!0000)\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d))$/,
};

/** Whether a value can be compared with a column of this kind at all. */
export function fits(kind: ValueKind, value: string): boolean {
  return FORM[kind].test(value) && (kind !== 'timestamptz' || isInstant(value));
}

/** `Date.parse` takes 30 February for 2 March; PostgreSQL takes it for an error. */
function isInstant(value: string): boolean {
  const day = value.slice(0, 10);
  return !Number.isNaN(Date.parse(value)) && new Date(Date.parse(day)).toISOString().startsWith(day);
}

/** Values by filter, as text. Throws Problem `validation` for a filter that the resource lacks or a value of a wrong form. */
export function readFilter(resource: StaffResource, filter: Record<string, unknown>): Map<string, string[]> {
  const read = new Map<string, string[]>();
  for (const [name, given] of Object.entries(filter)) {
    if (given === undefined || given === null || given === '') continue;
    const known = filterNamed(resource, name);
    const all: unknown[] = Array.isArray(given) ? given : [given];
    // An object has no text of its own; asking it for one may throw.
    const values = all.flatMap((value) => (typeof value === 'object' ? [] : [String(value)]));
    if (known === undefined || values.length < all.length || values.length > MAX_VALUES || values.some((value) => !accepts(known, value))) {
      throw new Problem('validation', { errors: [{ field: `filter.${name}`, code: known ? 'invalid-format' : 'unknown-field', message: 'این فیلتر شناخته نیست یا مقدار آن درست نیست.' }] });
    }
    read.set(name, values);
  }
  return read;
}

function accepts(filter: Filter, value: string): boolean {
  if ('choices' in filter) return Object.hasOwn(filter.choices, value);
  return fits(filter.kind, value) && (filter.read === undefined || filter.read(value) !== undefined);
}

export function filterNamed(resource: StaffResource, name: string): Filter | undefined {
  if (name === 'id') return { kind: resource.id.kind, condition: (placeholder) => `${resource.id.sql} = any(${placeholder})` };
  return Object.hasOwn(resource.filters, name) ? resource.filters[name] : undefined;
}

/** Throws Problem `unsupported-sort` for an order that no index delivers. */
export function readSort(resource: StaffResource, field: string, direction: string, filter: ReadonlyMap<string, readonly string[]>): ListRequest['sort'] {
  const by = field === 'id' ? { sql: resource.id.sql } : Object.hasOwn(resource.sorts, field) ? resource.sorts[field] : undefined;
  if (by === undefined || (by.within !== undefined && filter.get(by.within)?.length !== 1)) throw new Problem('unsupported-sort');
  return { by, descending: direction.toUpperCase() === 'DESC' };
}
