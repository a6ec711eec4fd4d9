import type { Row } from '../../../../database/connection.ts';
import { toJson } from '../../../frame/to-json.ts';

/** What differs between two readings of a record, on both sides: what an audit event keeps. */
export function changesOf(before: Row, after: Row): { before: Row; after: Row } {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((name) => toJson(before[name] ?? null) !== toJson(after[name] ?? null));
  const only = (row: Row) => JSON.parse(toJson(Object.fromEntries(names.filter((name) => name in row).map((name) => [name, row[name]])))) as Row;
  return { before: only(before), after: only(after) };
}
