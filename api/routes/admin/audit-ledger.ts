import { z } from 'zod';
import { recordAudit } from '../../../database/audit/record-audit.ts';
import { auditLedger } from '../../../database/ledger/audit-ledger.ts';
import { STAFF_ACTORS } from '../../../domain/staff-access.ts';
import { defineRoute } from '../../route.ts';

export default defineRoute({
  method: 'post',
  path: '/api/admin/ledger-audit',
  access: STAFF_ACTORS['ledger.audit'],
  summary: 'Re-derives balances, holds, runs and settlements from the entries and says what differs',
  answers: {
    200: z.object({
      ok: z.boolean(),
      checks: z.array(z.object({ name: z.string(), ok: z.boolean(), differences: z.array(z.unknown()) })),
    }),
  },
  async handler(ctx) {
    const result = await auditLedger(ctx.db);
    await ctx.db.transaction((tx) =>
      recordAudit(ctx.db, tx, {
        actorId: ctx.session.userId, action: 'ledger.audit', subject: 'ledger', address: ctx.address,
        detail: { ok: result.ok, failed: result.checks.filter((check) => !check.ok).map((check) => check.name) },
      }));
    return { status: 200, body: result };
  },
});
