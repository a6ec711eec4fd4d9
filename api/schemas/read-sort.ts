import { Problem } from '../../domain/problems.ts';

export interface Sort<Field extends string> {
  field: Field;
  descending: boolean;
}

/** Reads `sort=field` (ascending), `-field` or `field:desc`. Throws `unsupported-sort` for anything not in `sorts`. */
export function readSort<Field extends string>(text: string | undefined, sorts: Record<Field, string>, fallback: Sort<Field>): Sort<Field> {
  if (text === undefined || text === '') return fallback;
  const match = /^(-?)(\w+)(?::(asc|desc))?$/.exec(text);
  const field = match?.[2];
  if (match === null || field === undefined || !Object.hasOwn(sorts, field)) throw new Problem('unsupported-sort');
  return { field: field as Field, descending: match[1] === '-' || match[3] === 'desc' };
}
