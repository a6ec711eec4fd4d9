import type { Client } from 'pg';

/**
 * What a schema consists of, one line each: tables, columns, constraints, indexes, triggers, functions, sequences, types.
 * Columns are numbered among those that live, for a column that was dropped and made again gets a higher number inside.
 */
const OBJECTS = `
  select format('table %s %s %s %s', c.relname, c.relkind, c.relpersistence, c.reloptions) as line
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm')
  union all
  select format('column %s.%s %s %s not-null=%s identity=%s generated=%s collation=%s default=%s', c.relname,
      row_number() over (partition by c.oid order by a.attnum), a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull,
      a.attidentity, a.attgenerated, (select collname from pg_collation where oid = a.attcollation), pg_get_expr(d.adbin, d.adrelid))
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm')
  union all
  select format('constraint %s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
    from pg_constraint where connamespace = 'public'::regnamespace
  union all
  select 'index ' || pg_get_indexdef(c.oid) from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'i'
  union all
  select format('trigger %s %s', tgenabled, pg_get_triggerdef(t.oid)) from pg_trigger t join pg_class c on c.oid = t.tgrelid
    where c.relnamespace = 'public'::regnamespace and not t.tgisinternal
  union all
  select 'function ' || pg_get_functiondef(oid) from pg_proc where pronamespace = 'public'::regnamespace and prokind = 'f'
  union all
  select format('sequence %s', relname) from pg_class where relnamespace = 'public'::regnamespace and relkind = 'S'
  union all
  select format('type %s', typname) from pg_type where typnamespace = 'public'::regnamespace and typtype in ('e', 'd', 'r')`;

/** Who may do what with each of them; order within a list of rights tells nothing. */
const RIGHTS = `
  select format('rights %s %s %s', what, name, right_of) as line from (
    select 'table' as what, relname::text as name, unnest(relacl)::text as right_of from pg_class where relnamespace = 'public'::regnamespace
    union all
    select 'column', attrelid::regclass || '.' || attname, unnest(attacl)::text from pg_attribute
      join pg_class on pg_class.oid = attrelid where relnamespace = 'public'::regnamespace
    union all
    select 'function', proname::text, unnest(proacl)::text from pg_proc where pronamespace = 'public'::regnamespace) r`;

/** The listing of the database that `client` is connected to, sorted. */
export async function schemaListing(client: Client, { rights = false } = {}): Promise<string[]> {
  const { rows } = await client.query<{ line: string }>(rights ? `${OBJECTS} union all ${RIGHTS}` : OBJECTS);
  return rows.map(({ line }) => line).sort();
}
