import { z } from 'zod';
import { COLUMNS, VERDICTS, type RowCells } from '../../../../../domain/order-lines/index.ts';
import { OPERATOR_SOURCES } from '../../../../../domain/statuses.ts';
import { id } from '../../../../schemas/id.ts';
import { rialAnswer } from '../../../../schemas/rial.ts';
import { operatorCode } from '../lines/line-schema.ts';
import { rowSaying } from './upload-answer.ts';

export const uploadParams = z.object({ id, uploadId: id });
/** Excel's own row number. */
export const rowParams = uploadParams.extend({ row: z.coerce.number().int().min(1).max(1_048_576) });

export const rowAnswer = z
  .object({
    row: z.number().int(),
    verdict: z.enum(VERDICTS),
    raw: z.record(z.enum(COLUMNS), z.string()).meta({ description: "What was read, as text; '' for an empty cell" }),
    mobile: z.string().optional(),
    amount: rialAnswer.optional(),
    operatorCode: operatorCode.optional(),
    operatorSource: z.enum(OPERATOR_SOURCES).optional(),
    name: z.string().optional().meta({ description: 'Only in lists of a group' }),
    codes: z.array(z.string()),
    problems: z.array(rowSaying),
  })
  .meta({ id: 'UploadRow' });

const cell = z.union([z.string().max(200), z.number()]).nullish();

/** New content of a row's cells; a cell left out stays, null or '' empties it. */
export const rowInput = z.object({
  mobile: cell,
  amount: cell,
  operator: cell,
  operatorCode: cell.meta({ description: 'The same as `operator`: the operator that the number was ported to' }),
});

/** What a request puts into a row's cells. */
export function givenCells({ operatorCode, ...given }: z.output<typeof rowInput>): RowCells {
  const said = { ...given, operator: given.operator === undefined ? operatorCode : given.operator };
  const cells: RowCells = {};
  for (const column of COLUMNS) if (said[column] !== undefined) cells[column] = said[column] ?? '';
  return cells;
}
