import { z } from 'zod';
import type { Database, Tx } from '../../../../../database/connection.ts';
import { countPending } from '../../../../../database/uploads/apply-upload.ts';
import { firstErrors } from '../../../../../database/uploads/list-rows.ts';
import type { Upload } from '../../../../../database/uploads/upload.ts';
import { UPLOAD_KINDS } from '../../../../../domain/order-lines/index.ts';
import { PROBLEMS } from '../../../../../domain/problems.ts';
import type { Answer } from '../../../../route.ts';
import { id } from '../../../../schemas/id.ts';
import { rialAnswer } from '../../../../schemas/rial.ts';

const ERRORS_SHOWN = 100;

export const rowSaying = z
  .object({ row: z.number().int(), column: z.string(), value: z.string(), code: z.string(), message: z.string() })
  .meta({ id: 'RowError', description: "Excel's row, the guide's column, what was read, a stable code, a Persian sentence" });

/** What an upload answers: the counts of its verdicts and the first errors. */
export const uploadAnswer = z
  .object({
    uploadId: id,
    kind: z.enum([...UPLOAD_KINDS, 'group']),
    status: z.enum(['judged', 'applied', 'withdrawn']).meta({ description: '`judged`: nothing is in the order yet' }),
    rows: z.number().int().meta({ description: 'Rows that are not blank' }),
    accepted: z.number().int().meta({ description: 'Rows that go into the order, those with a warning among them' }),
    rejected: z.number().int(),
    warnings: z.number().int().meta({ description: 'Accepted rows that carry a warning' }),
    pending: z.number().int().meta({ description: 'Rows mended since the list was applied: the next apply adds them' }),
    fromGroup: z.boolean().meta({ description: 'The list was a group: `row` is the place of a member' }),
    total: rialAnswer.meta({ description: 'What the accepted rows cost at face value' }),
    errors: z.array(rowSaying).meta({ description: 'The first 100' }),
    errorFileUrl: z.string().optional(),
  })
  .meta({ id: 'Upload' });

/** The same body with the members of a problem: refused rows, nothing in the order. */
export const refusedUploadAnswer = uploadAnswer
  .extend({ type: z.string(), title: z.string(), code: z.literal('rejected-rows'), detail: z.string() })
  .meta({ id: 'RefusedUpload' });

export async function uploadBody(db: Database, tx: Tx | undefined, upload: Upload) {
  return {
    uploadId: upload.id,
    kind: upload.kind,
    status: upload.status,
    rows: upload.rows,
    accepted: upload.accepted,
    rejected: upload.rejected,
    warnings: upload.warnings,
    pending: upload.status === 'applied' ? await countPending(db, tx, upload.id) : 0,
    fromGroup: upload.fromGroup,
    total: upload.total,
    errors: upload.rejected === 0 ? [] : await firstErrors(db, upload.id, ERRORS_SHOWN, tx),
    ...(upload.rejected === 0 ? {} : { errorFileUrl: `/api/portal/${placeOf(upload)}/uploads/${upload.id}/errors.xlsx` }),
  };
}

/** Where its list is for: its addresses stand below that. */
const placeOf = ({ orderId, groupId }: Upload): string => (orderId === null ? `groups/${groupId}` : `orders/${orderId}`);

/** 200 for a list that is in the order, 422 with the same body for one that is not. */
export async function uploadReply(db: Database, tx: Tx, upload: Upload, applied: boolean): Promise<Answer> {
  const body = await uploadBody(db, tx, upload);
  if (applied) return { status: 200, body };
  const { title, detail } = PROBLEMS['rejected-rows'];
  return { status: 422, body: { type: 'urn:kook:problem:rejected-rows', title, code: 'rejected-rows', detail, ...body } };
}
