import { statusOf, type Book, type BookEntry } from './book.ts';
import { tehranDay } from './tehran-day.ts';

/** What can be wrong with a statement, as operators send them. */
export const STATEMENT_FAULTS = ['whole', 'missing', 'doubled', 'truncated', 'unknown-line', 'lacks-line', 'other-amount'] as const;
export type StatementFault = (typeof STATEMENT_FAULTS)[number];

interface Wanted {
  /** Jalali, in Tehran: `1405/09/10`. */
  day: string;
  /** Undefined: of all operators behind this switch. */
  operatorCode: number | undefined;
}

export interface StatementLine {
  operatorTransactionId: string;
  reference: string;
  kind: 'charge' | 'pin';
  operatorCode: number;
  mobile: string | null;
  productCode: string | null;
  amount: string;
  at: string;
}

/** One day of the operator's statement: a line for each time money moved, so a doubled charge stands there twice. */
export function* statementLines(book: Book, wanted: Wanted, fault: StatementFault, now: number): Generator<StatementLine> {
  let first = true;
  for (const entry of book.entries()) {
    if (statusOf(entry, now) !== 'succeeded' || tehranDay(entry.at) !== wanted.day) continue;
    if (wanted.operatorCode !== undefined && entry.operatorCode !== wanted.operatorCode) continue;
    for (let time = 1; time <= entry.timesCharged; time += 1) {
      yield* asFaulted(lineOf(entry, time), fault, first);
      first = false;
    }
  }
}

function* asFaulted(line: StatementLine, fault: StatementFault, first: boolean): Generator<StatementLine> {
  if (first && fault === 'lacks-line') return;
  yield first && fault === 'other-amount' ? { ...line, amount: (BigInt(line.amount) * 10n).toString() } : line;
  if (fault === 'doubled') yield line;
  if (first && fault === 'unknown-line') yield { ...line, reference: 'somebody-elses-1', operatorTransactionId: `${line.operatorTransactionId}-x` };
}

/**
 * The statement as lines of JSON and, as its last line, how many there are and their sum: whoever reads it knows whether it is whole.
 * `truncated` loses every second line after it was counted.
 */
export function* closedStatement(lines: Iterable<StatementLine>, fault: StatementFault): Generator<object> {
  let count = 0;
  let amountRial = 0n;
  for (const line of lines) {
    count += 1;
    amountRial += BigInt(line.amount);
    if (fault !== 'truncated' || count % 2 === 0) yield line;
  }
  yield { end: true, lines: count, amount: amountRial.toString() };
}

/** Each time money moved has its own number. */
function lineOf(entry: BookEntry, time: number): StatementLine {
  return {
    operatorTransactionId: time === 1 ? entry.operatorTransactionId : `${entry.operatorTransactionId}-${time}`,
    reference: entry.reference,
    kind: entry.kind,
    operatorCode: entry.operatorCode,
    mobile: entry.mobile,
    productCode: entry.productCode,
    amount: entry.amountRial.toString(),
    at: new Date(entry.at).toISOString(),
  };
}
