import { z } from 'zod';
import type { Database, Tx } from '../../../../database/connection.ts';
import type { FillResult } from '../../../../database/templates/order-from-template.ts';
import { id } from '../../../schemas/id.ts';
import { uploadAnswer, uploadBody } from './uploads/upload-answer.ts';

/** What became of one of a template's groups: its verdict, or why nothing came of it. */
export const fillAnswer = z
  .object({
    group: z.object({ id, name: z.string() }),
    verdict: uploadAnswer.optional(),
    problem: z.object({ code: z.string(), detail: z.string() }).optional(),
  })
  .meta({ id: 'TemplateFill' });

export async function fillBody(db: Database, tx: Tx, { group, upload, problem }: FillResult) {
  return { group, ...(upload && { verdict: await uploadBody(db, tx, upload) }), ...(problem && { problem }) };
}
