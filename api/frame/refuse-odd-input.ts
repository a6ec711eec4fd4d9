import { Problem } from '../../domain/problems.ts';

/** Text that PostgreSQL holds in no column: NUL, and half a character (a lone surrogate). */
const UNSTORABLE = /[\0\p{Cs}]/u;
/** No body of ours nests deeper than five; what walks a value by recursion must not meet 100,000 levels. */
const MAX_DEPTH = 32;

/**
 * Refuses what no schema of a route asks about: text that cannot be stored, and nesting without end. Looks at the
 * whole of a query or body as it came, fields that the route does not know included.
 * Throws Problem `validation` with code `invalid-characters` on the field, `malformed-body`.
 */
export function refuseOddInput(value: unknown): void {
  look(value, '', 0);
}

function look(value: unknown, field: string, depth: number): void {
  if (typeof value === 'string') {
    if (UNSTORABLE.test(value)) throw unstorable(field);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  if (depth >= MAX_DEPTH) throw new Problem('malformed-body', { detail: 'درخواست بیش از اندازه تودرتو است.' });
  for (const [key, inner] of Object.entries(value)) {
    if (UNSTORABLE.test(key)) throw unstorable(field);
    look(inner, field === '' ? key : `${field}.${key}`, depth + 1);
  }
}

function unstorable(field: string): Problem {
  return new Problem('validation', {
    errors: [{ ...(field === '' ? {} : { field }), code: 'invalid-characters', message: 'این متن نویسه‌ای دارد که نوشته نیست؛ آن را دوباره بنویسید.' }],
  });
}
