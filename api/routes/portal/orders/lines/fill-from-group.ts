import { z } from 'zod';
import { fillOrderFromGroup } from '../../../../../database/groups/fill-order.ts';
import { readGroup } from '../../../../../database/groups/read-group.ts';
import { lockDraft } from '../../../../../database/orders/lock-draft.ts';
import { defineRoute } from '../../../../route.ts';
import { blankAsAbsent, flag } from '../../../../schemas/form.ts';
import { id, idParams } from '../../../../schemas/id.ts';
import { refusedUploadAnswer, uploadAnswer, uploadReply } from '../uploads/upload-answer.ts';
import { withUploadSlot } from '../uploads/upload-slots.ts';

/** What a member takes of this process's memory while it is judged. */
export const BYTES_PER_MEMBER = 300;

export default defineRoute({
  method: 'post',
  path: '/api/portal/orders/:id/lines/from-group',
  access: ['owner', 'buyer'],
  scope: 'orders:write',
  activeOnly: true,
  summary: "Fill a draft from a group; every member gets a verdict as a file's row does, `row` being the member's place",
  params: idParams,
  body: z.object({
    groupId: id,
    productId: blankAsAbsent(id).meta({ description: "A package, or one operator's kind of charge; without it each number's ordinary charge" }),
    amount: blankAsAbsent(z.string().max(40)).meta({ description: 'Rials for all members; without it each gets their own amount' }),
    acceptValidRows: flag.optional().meta({ description: 'Take the good members although others are refused' }),
    acceptSameFile: flag.optional().meta({ description: 'Take the same group once more' }),
  }),
  answers: { 200: uploadAnswer, 422: refusedUploadAnswer },
  async handler(ctx) {
    const { organisationId, session, body: { acceptValidRows = false, acceptSameFile = false, ...chosen } } = ctx;
    const key = { organisationId, orderId: ctx.params.id };
    const { memberCount } = await readGroup(ctx.db, { organisationId, groupId: chosen.groupId });
    return withUploadSlot(memberCount * BYTES_PER_MEMBER, () => ctx.effect(async (tx) => {
      const draft = await lockDraft(ctx.db, tx, key);
      const { upload, applied } = await fillOrderFromGroup(ctx.db, tx, draft, { ...chosen, userId: session.userId, acceptValidRows, acceptSameFile });
      return uploadReply(ctx.db, tx, upload, applied);
    }));
  },
});
