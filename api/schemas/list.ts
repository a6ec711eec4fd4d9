import { z } from 'zod';

/** The portal's paging: extend it with a list's own filters. */
export const pageQuery = z.object({
  page: z.coerce.number().int().min(1).max(1_000_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(1_000).default(25),
  q: z.string().max(200).optional(),
  sort: z.string().max(60).optional(),
});

/** `{ items, total }`. */
export function listAnswer<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), total: z.number().int() });
}
