import { UnreadableStatement, type StatementChunk, type StatementLine } from './statement-gateway.ts';

const LINES_AT_ONCE = 2_000;
/** A line is some hundred bytes; a longer one is no line, and must not be gathered without end. */
const MAX_LINE = 16 * 1024;

/**
 * Reads lines of JSON as they come, some thousands at a time. The last line closes the statement (`{end, lines, amount}`); what
 * comes behind it, or a line that is not one, throws `UnreadableStatement`.
 */
export async function* readStatement(body: AsyncIterable<Uint8Array>): AsyncGenerator<StatementChunk> {
  let lines: StatementLine[] = [];
  let closing: StatementChunk['closing'];
  for await (const text of linesOf(body)) {
    if (closing !== undefined) throw new UnreadableStatement('lines behind the end');
    const read = readLine(text);
    if ('closing' in read) closing = read.closing;
    else lines.push(read);
    if (lines.length < LINES_AT_ONCE) continue;
    yield { lines };
    lines = [];
  }
  yield closing === undefined ? { lines } : { lines, closing };
}

async function* linesOf(body: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const bytes of body) {
    const parts = (rest + decoder.decode(bytes, { stream: true })).split('\n');
    rest = parts.pop() ?? '';
    for (const part of parts) if (part.trim() !== '') yield part;
    if (rest.length > MAX_LINE) throw new UnreadableStatement('a line without end');
  }
  if (rest.trim() !== '') yield rest;
}

const RIAL = /^\d{1,15}$/;
/** Stored in a column, so without NUL and of some length. */
const WORD = /^[\x21-\x7e]{1,100}$/;
const MOBILE = /^\+?\d{5,15}$/;

function readLine(text: string): StatementLine | { closing: NonNullable<StatementChunk['closing']> } {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw new UnreadableStatement('not JSON');
  }
  if (typeof parsed !== 'object' || parsed === null) throw new UnreadableStatement('no object');
  const line = parsed as Record<string, unknown>;
  if (typeof line['amount'] !== 'string' || !RIAL.test(line['amount'])) throw new UnreadableStatement('no amount');
  const amount = BigInt(line['amount']);
  if (line['end'] === true) {
    if (!Number.isSafeInteger(line['lines'])) throw new UnreadableStatement('no count');
    return { closing: { lines: line['lines'] as number, amount } };
  }
  const { reference, operatorTransactionId, operatorCode, mobile, at } = line;
  const time = typeof at === 'string' ? new Date(at) : undefined;
  if (typeof reference !== 'string' || !WORD.test(reference)) throw new UnreadableStatement('no reference');
  if (typeof operatorTransactionId !== 'string' || !WORD.test(operatorTransactionId)) throw new UnreadableStatement('no transaction id');
  if (typeof operatorCode !== 'number' || time === undefined || Number.isNaN(time.getTime())) throw new UnreadableStatement('no operator or time');
  if (mobile !== null && (typeof mobile !== 'string' || !MOBILE.test(mobile))) throw new UnreadableStatement('no number');
  return { reference, operatorTransactionId, operatorCode, mobile, amount, at: time };
}
