import { z } from 'zod';
import { readFilter, readSort, type ListRequest } from '../../../database/staff-lists/list-request.ts';
import type { StaffResource } from '../../../database/staff-lists/resource.ts';

/** Rows of one answer at most; react-admin asks for 10 to 100. */
const MAX_ROWS = 1_000;
/** How deep a list can be paged: beyond the capped total a filter is the better way. */
const MAX_OFFSET = 100_000;

const json = <T extends z.ZodType>(shape: T) =>
  z.string().max(100_000).transform((text, context) => {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      context.addIssue({ code: 'custom', params: { code: 'invalid-format' }, message: 'این مقدار JSON نیست.' });
      return z.NEVER;
    }
  }).pipe(shape);

const rowIndex = z.number().int().min(0).max(MAX_OFFSET);

/** The dialect of ra-data-simple-rest: `sort=["f","ASC"]&range=[0,24]&filter={}`; getMany sends only `filter={"id":[…]}`. */
export const listQuery = z.object({
  sort: json(z.tuple([z.string(), z.enum(['ASC', 'DESC', 'asc', 'desc'])])).default(['id', 'ASC']),
  range: json(z.tuple([rowIndex, rowIndex])).optional(),
  filter: json(z.record(z.string(), z.unknown())).default({}),
});

/** Throws Problem `validation`, `unsupported-sort`. */
export function toListRequest(resource: StaffResource, query: z.output<typeof listQuery>): ListRequest {
  const filter = readFilter(resource, query.filter);
  const [field, direction] = query.sort;
  const [first, last] = query.range ?? [0, MAX_ROWS - 1];
  return { filter, sort: readSort(resource, field, direction, filter), offset: first, limit: Math.min(MAX_ROWS, Math.max(0, last - first + 1)) };
}
