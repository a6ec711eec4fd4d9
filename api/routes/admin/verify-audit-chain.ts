import { z } from 'zod';
import { recordAudit } from '../../../database/audit/record-audit.ts';
import { verifyChain } from '../../../database/audit/verify-chain.ts';
import { tellStaff } from '../../../database/messages/tell-staff.ts';
import { STAFF_ACTORS } from '../../../domain/staff-access.ts';
import { defineRoute } from '../../route.ts';
import { oneAuditAtATime } from './one-audit-at-a-time.ts';

export default defineRoute({
  method: 'post',
  path: '/api/admin/audit-chain/verify',
  access: STAFF_ACTORS['audit.verify'],
  summary: 'Walks the hash chain of the audit events and says its first break',
  answers: {
    200: z.object({
      ok: z.boolean(),
      sealed: z.number().int(),
      waiting: z.number().int().meta({ description: 'Events that the sealer has not come to yet' }),
      head: z.object({ seq: z.string(), hash: z.string() }).optional(),
      break: z.object({
        kind: z.enum(['seal-missing', 'event-deleted', 'event-changed', 'event-inserted', 'head-lost']),
        seq: z.string().optional(), eventId: z.string().optional(),
      }).optional(),
    }),
  },
  async handler(ctx) {
    const result = await oneAuditAtATime(ctx.db, () => verifyChain(ctx.db));
    await ctx.effect(async (tx) => {
      await recordAudit(ctx.db, tx, {
        actorId: ctx.session.userId, action: 'audit.verify', subject: 'audit-chain', address: ctx.address,
        detail: { ok: result.ok, sealed: result.sealed, ...(result.break === undefined ? {} : { break: { ...result.break } }) },
      });
      if (result.break !== undefined) {
        await tellStaff(ctx.db, tx, {
          event: 'audit-difference',
          title: 'زنجیره رویدادها شکسته است؛ رویدادی دست خورده است',
          link: '/audit-events',
          deduplicationKey: `audit-chain:${JSON.stringify(result.break)}`,
        });
      }
      return { status: 200, body: {} };
    });
    return { status: 200, body: result };
  },
});
