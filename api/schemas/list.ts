import { z } from 'zod';

/** The portal's paging: extend it with a list's own filters. */
export const pageQuery = z.object({
  page: z.coerce.number().int().min(1).max(1_000_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(1_000).default(25),
  q: z.string().max(200).optional(),
  sort: z.string().max(60).optional(),
});

/** A filter of the query string: one of `values`, or several with commas. */
export const oneOrMore = <const Values extends readonly [string, ...string[]]>(values: Values, what = 'status') =>
  z
    .string()
    .transform((text) => text.split(',').map((value) => value.trim()))
    .pipe(z.array(z.enum(values)).min(1))
    .meta({ description: `One ${what}, or several with commas` });

/** `{ items, total }`. */
export function listAnswer<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), total: z.number().int() });
}
