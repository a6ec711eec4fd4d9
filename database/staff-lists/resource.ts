import type { StaffRole } from '../../domain/statuses.ts';
import type { Database, Row } from '../connection.ts';

/** PostgreSQL types that a filter's values are cast to. */
export type ValueKind = 'uuid' | 'text' | 'bigint' | 'int' | 'boolean' | 'timestamptz';

/** A condition on the resource's rows. */
export type Filter = ComparedFilter | ChosenFilter;

/** Compares with values of the caller, which travel as a parameter: `placeholder` stands for an array of `count` of them. */
export interface ComparedFilter {
  kind: ValueKind;
  condition(placeholder: string, count: number): string;
  /** The value as it is compared, e.g. a folded search; undefined for one that cannot be read. */
  read?(value: string): string | undefined;
}

/**
 * Chooses among conditions of our own, written out in the statement: only so does the planner see that a partial index
 * (of unknown charges, of open tasks) is enough.
 */
export interface ChosenFilter {
  choices: Readonly<Record<string, string>>;
}

/** Only what an index delivers may sort, or a table that stays small (banks, operators): a back office has to answer at a million rows as at ten. */
export interface Sort {
  sql: string;
  /** The filter, of one value, without which no index serves this order. */
  within?: string;
}

/** Who looks: some lists show only the own role's rows. */
export interface Viewer {
  userId: string;
  role: StaffRole;
}

/** One list of the back office. Everything that the one implementation in `read-list.ts` needs to know of it. */
export interface StaffResource {
  name: string;
  /** Tables with their joins, as after FROM. */
  from: string;
  /** Enough of `from` to count by: the table alone where every filter is on its own columns. */
  countFrom?: string;
  id: { sql: string; kind: ValueKind };
  /** Name in the answer → SQL. Money comes as `bigint` (a string), counts as `int`. */
  columns: Readonly<Record<string, string>>;
  /** Further columns of one record, too dear for a list. */
  recordColumns?: Readonly<Record<string, string>>;
  filters: Readonly<Record<string, Filter>>;
  sorts: Readonly<Record<string, Sort>>;
  roles: readonly StaffRole[];
  /** A record of events: it is written by processes and never by a form. */
  readOnly: boolean;
  /** Read-only, yet a person may put in a new one (a message, a comparison): POST to the list is a route of its own. */
  askedFor?: true;
  /** Which rows this viewer may see; undefined for all. */
  scope?(viewer: Viewer, placeholder: string): { condition: string; value: unknown } | undefined;
  /** The row as it is answered where SQL alone cannot say it, e.g. a Jalali date. */
  present?(row: Row): Row;
  /** A total that is stored, where these filters have one. */
  storedTotal?(db: Database, filter: ReadonlyMap<string, readonly string[]>): Promise<number | undefined>;
}
