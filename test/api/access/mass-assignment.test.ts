import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { WRITABLE_RESOURCES } from '../../../api/routes/admin/writable/index.ts';
import { routes } from '../../../api/routes/index.ts';
import { nameOf } from './row.ts';

/**
 * What a body names beyond its schema never reaches a handler: every object in it is one that drops or refuses unknown
 * members. So no `organisationId`, `status`, `balance`, `role` or `id` gets in unless its route reads it on purpose.
 */
type Def = { catchall?: z.ZodType; shape?: Record<string, z.ZodType>; innerType?: z.ZodType; element?: z.ZodType; options?: z.ZodType[]; in?: z.ZodType; out?: z.ZodType; type: string };

/** Paths of objects that let through what they do not know. */
function openObjects(schema: z.ZodType, path = 'body'): string[] {
  const def = schema.def as unknown as Def;
  if (def.type === 'record' || def.type === 'any') return [path];
  const here = def.type === 'object' && def.catchall !== undefined && (def.catchall.def as unknown as Def).type !== 'never' ? [path] : [];
  const inner = [def.innerType, def.element, ...(def.options ?? []), def.in, def.out].filter((part) => part !== undefined);
  return [
    ...here,
    ...Object.entries(def.shape ?? {}).flatMap(([name, part]) => openObjects(part, `${path}.${name}`)),
    ...inner.flatMap((part) => openObjects(part, path)),
  ];
}

/** PUT of a writable list takes parts of a record and then reads the whole by its fields. */
const READ_AGAIN = new Set(WRITABLE_RESOURCES.filter(({ update }) => update !== undefined).map(({ resource }) => `PUT /api/admin/${resource.name}/:id`));
const withBody = routes.filter(({ body }) => body !== undefined);

describe('a body', () => {
  it.each(withBody.filter((route) => !READ_AGAIN.has(nameOf(route))).map((route) => [nameOf(route), route.body as z.ZodType] as const))('of %s lets nothing unknown through', (_name, body) => {
    expect(openObjects(body)).toEqual([]);
  });

  it.each(WRITABLE_RESOURCES.map(({ resource, fields }) => [resource.name, fields] as const))('that writes %s lets nothing unknown through', (_name, fields) => {
    expect(openObjects(fields)).toEqual([]);
  });

  it('names its organisation in no route of the portal', () => {
    const named = withBody.filter(({ path, body }) => path.startsWith('/api/portal/') && body instanceof z.ZodObject && ['organisationId', 'createdBy', 'userId', 'status'].some((name) => name in body.shape));
    expect(named.map(nameOf)).toEqual([]);
  });

  it('that lets something through is found', () => {
    expect(openObjects(z.object({ name: z.string(), more: z.array(z.looseObject({ a: z.string() })).optional() }))).toEqual(['body.more']);
    expect(openObjects(z.union([z.object({ a: z.string() }), z.record(z.string(), z.unknown())]))).toEqual(['body']);
  });
});
