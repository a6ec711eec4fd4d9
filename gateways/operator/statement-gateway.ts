/** One line of an operator's statement: money moved once. */
export interface StatementLine {
  /** The reference that we gave the call. */
  reference: string;
  operatorTransactionId: string;
  operatorCode: number;
  /** E.164; null for a PIN. */
  mobile: string | null;
  /** Face value in rial. */
  amount: bigint;
  at: Date;
}

/** Some thousand lines as they come in. `closing`: what the statement itself says it holds, with its last lines. */
export interface StatementChunk {
  lines: readonly StatementLine[];
  closing?: { lines: number; amount: bigint };
}

/**
 * - `statement`: it has begun to come. Reading `chunks` throws `UnreadableStatement` where a line cannot be read beyond doubt, and
 *   any other error where the connection ends before the statement does;
 * - `not-ready`: the operator has none of that day yet;
 * - `silence`: no answer, or none that can be read.
 */
export type StatementReply =
  | { kind: 'statement'; chunks: AsyncIterable<StatementChunk> }
  | { kind: 'not-ready' }
  | { kind: 'silence'; reason: string };

/** A line that is no line: the whole statement cannot be believed. */
export class UnreadableStatement extends Error {
  override name = 'UnreadableStatement';
}

/** The way to the operators' daily statements; one connection at a time, in flat memory. */
export interface StatementGateway {
  /** @param day Jalali, in Tehran: `1405/09/10` */
  open(operatorCode: number, day: string): Promise<StatementReply>;
  close(): Promise<void>;
}
