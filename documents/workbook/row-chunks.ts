/**
 * Judged rows on their way from the worker thread: chunks of JSON in transferable buffers. Two thousand rows are
 * decoded in a few milliseconds, so the main thread is never held up, and 200,000 rows wait in some 20 MB.
 */
import { VERDICTS, type JudgedRow } from '../../domain/order-lines/index.ts';
import { OPERATOR_SOURCES } from '../../domain/statuses.ts';

export const ROWS_PER_CHUNK = 2_000;

/** row, verdict, raw mobile, amount, operator, then what was understood; trailing absences are cut. */
type Tuple = [number, number, string, string, string, (string | null)?, (string | null)?, (number | null)?, (number | null)?, string[]?, string?];

export function encodeRows(rows: readonly JudgedRow[]): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(rows.map(toTuple)));
}

export function decodeRows(chunk: Uint8Array): JudgedRow[] {
  return (JSON.parse(new TextDecoder().decode(chunk)) as Tuple[]).map(fromTuple);
}

function toTuple(row: JudgedRow): Tuple {
  const source = row.operatorSource === undefined ? null : OPERATOR_SOURCES.indexOf(row.operatorSource);
  const tuple: Tuple = [row.row, VERDICTS.indexOf(row.verdict), row.raw.mobile, row.raw.amount, row.raw.operator, row.mobile ?? null, row.amount ?? null, row.operatorCode ?? null, source];
  if (row.codes.length > 0 || row.name !== undefined) tuple.push(row.codes);
  if (row.name !== undefined) tuple.push(row.name);
  return tuple;
}

function fromTuple([row, verdict, mobile, amount, operator, e164, rial, operatorCode, source, codes, name]: Tuple): JudgedRow {
  const judged: JudgedRow = { row, verdict: VERDICTS[verdict] ?? 'rejected', codes: (codes ?? []) as JudgedRow['codes'], raw: { mobile, amount, operator } };
  if (e164 != null) judged.mobile = e164;
  if (rial != null) judged.amount = rial;
  if (operatorCode != null) judged.operatorCode = operatorCode as JudgedRow['operatorCode'];
  if (source != null) judged.operatorSource = OPERATOR_SOURCES[source];
  if (name !== undefined) judged.name = name;
  return judged;
}
