import { z } from 'zod';
import { readFilter, readSort } from '../../../../database/staff-lists/list-request.ts';
import { readPage } from '../../../../database/staff-lists/read-list.ts';
import type { StaffResource } from '../../../../database/staff-lists/resource.ts';
import { STAFF_RESOURCES } from '../../../../database/staff-lists/resources.ts';
import type { StaffRole } from '../../../../domain/statuses.ts';
import { defineRoute } from '../../../route.ts';
import { viewerOf } from '../viewer.ts';
import { FINDERS, titleOf, type Finder } from './finders.ts';

/** Of each list; who wants more goes to the list itself. */
const MAX_EACH = 10;

const result = z.object({
  list: z.string().meta({ description: 'The resource it stands in' }),
  id: z.union([z.string(), z.number()]),
  title: z.string(),
  organisationName: z.string().nullable(),
  status: z.string().nullable(),
});

export default defineRoute({
  method: 'get',
  path: '/api/admin/search',
  access: 'signed-in',
  summary: 'Finds an id, a mobile number, a national ID, a tracking number or a name in the lists that one’s role reads',
  query: z.object({ q: z.string().trim().min(2).max(100) }),
  answers: { 200: z.object({ results: z.array(result) }) },
  async handler(ctx) {
    const viewer = viewerOf(ctx.session);
    const found = await Promise.all(questionsFor(viewer.role, ctx.query.q).map(async ({ resource, filter }) => {
      const read = readFilter(resource, filter);
      const rows = await readPage(ctx.db, resource, viewer, { filter: read, sort: readSort(resource, 'id', 'DESC', read), offset: 0, limit: MAX_EACH });
      return rows.map((row) => ({
        list: resource.name, id: row['id'], title: titleOf(resource.name, row),
        organisationName: row['organisationName'] ?? null, status: row['status'] ?? row['registrationStatus'] ?? null,
      }));
    }));
    const unique = new Map(found.flat().map((one) => [`${one.list}/${String(one.id)}`, one]));
    return { status: 200, body: { results: [...unique.values()] } };
  },
});

function questionsFor(role: StaffRole, words: string): { resource: StaffResource; filter: Record<string, string> }[] {
  return FINDERS.flatMap((finder: Finder) => {
    const resource = STAFF_RESOURCES.find(({ name, roles }) => name === finder.list && roles.includes(role));
    const value = finder.read(words);
    if (resource === undefined || value === undefined) return [];
    if (finder.filter !== 'id' && !Object.hasOwn(resource.filters, finder.filter)) return [];
    return [{ resource, filter: { [finder.filter]: value } }];
  });
}
