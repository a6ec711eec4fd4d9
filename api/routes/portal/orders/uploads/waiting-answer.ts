import { z } from 'zod';
import { id, instant } from '../../../../schemas/id.ts';

/** A list that was judged and waits; at most the last one sent. */
export const waitingAnswer = z.object({
  items: z.array(z
    .object({
      uploadId: id,
      fileName: z.string(),
      fromGroup: z.boolean(),
      rows: z.number().int(),
      rejected: z.number().int(),
      createdAt: instant,
    })
    .meta({ id: 'WaitingUpload' })),
});
