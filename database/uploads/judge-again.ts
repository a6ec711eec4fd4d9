import { judgeChargeRow, judgeGroupRow, judgePackageRow, type JudgedLine, type RowCells } from '../../domain/order-lines/index.ts';
import { parseMobile } from '../../domain/mobile.ts';
import type { OperatorCode } from '../../domain/operators.ts';
import type { Database, Tx } from '../connection.ts';
import { learnedFor } from '../learned/learned-for.ts';
import { readRules } from '../orders/read-rules.ts';
import type { Upload } from './upload.ts';

/** A stored row and what shall stand in its cells. */
export interface RowToJudge {
  row: number;
  cells: RowCells;
}

/**
 * Judges stored rows by the same rules as their file, with what earlier successes taught, and writes the verdicts.
 * Repetition is not looked at here: `markRepeated` follows, once for all rows that changed. `pending`: the upload is
 * applied already, so good rows wait for the next apply. Answers the numbers that these rows hold now.
 */
export async function judgeAgain(db: Database, tx: Tx, upload: Upload, rows: readonly RowToJudge[]): Promise<string[]> {
  const judge = await judgeOf(db, tx, upload, rows);
  const judged = rows.map(({ row, cells }) => ({ row, ...judge(cells) }));
  await db.query(
    `update upload_rows r
        set verdict = n.verdict, codes = n.codes, raw_mobile = n.raw_mobile, raw_amount = n.raw_amount,
            raw_operator = n.raw_operator, mobile = n.mobile, amount = n.amount, operator_code = n.operator_code,
            operator_source = n.operator_source, name = n.name, pending = $3::boolean and n.verdict in ('accepted', 'warning')
       from jsonb_to_recordset($2::jsonb) as n(row int, verdict text, codes text[], raw_mobile text, raw_amount text,
            raw_operator text, mobile text, amount bigint, operator_code smallint, operator_source text, name text)
      where r.upload_id = $1 and r.row = n.row`,
    [upload.id, JSON.stringify(judged.map(({ row, ...line }) => record(row, line))), upload.status === 'applied'],
    tx,
  );
  return judged.flatMap(({ mobile }) => (mobile === undefined ? [] : [mobile]));
}

async function judgeOf(db: Database, tx: Tx, upload: Upload, rows: readonly RowToJudge[]): Promise<(cells: RowCells) => JudgedLine> {
  const learned = await learnedOperators(db, tx, upload.organisationId, rows);
  const learnedOperator = (mobile: string) => learned.get(mobile);
  const { kind, operatorCode } = upload;
  if (kind !== 'internet-package') {
    const { amountRules } = await readRules(db, tx);
    const context = { amountRules, learnedOperator, onlyOperator: operatorCode ?? undefined };
    return (cells) => (kind === 'group' ? judgeGroupRow(cells, context) : judgeChargeRow(cells, context));
  }
  if (operatorCode === null) throw new Error('an upload of packages has an operator');
  return (cells) => judgePackageRow(cells, { operatorCode, learnedOperator });
}

async function learnedOperators(db: Database, tx: Tx, organisationId: string, rows: readonly RowToJudge[]): Promise<Map<string, OperatorCode>> {
  const mobiles = rows.flatMap(({ cells }) => {
    const number = parseMobile(cells.mobile);
    return number.ok ? [number.mobile] : [];
  });
  const known = await db.query<{ mobile: string; operator_code: OperatorCode }>(
    `select mobile, operator_code from ${learnedFor('$2')} l where mobile = any($1::text[])`,
    [mobiles, organisationId],
    tx,
  );
  return new Map(known.map((row) => [row.mobile, row.operator_code]));
}

const shown = (text: string): string | null => (text === '' ? null : text.slice(0, 200).replace(/[\p{Cs}\0]/gu, ''));

function record(row: number, line: JudgedLine) {
  return {
    row,
    verdict: line.verdict,
    codes: line.codes,
    raw_mobile: shown(line.raw.mobile),
    raw_amount: shown(line.raw.amount),
    raw_operator: shown(line.raw.operator),
    mobile: line.mobile ?? null,
    amount: line.amount ?? null,
    operator_code: line.operatorCode ?? null,
    operator_source: line.operatorSource ?? null,
    name: line.name ?? null,
  };
}
