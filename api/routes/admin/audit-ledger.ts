import { z } from 'zod';
import { recordAudit } from '../../../database/audit/record-audit.ts';
import { auditLedger } from '../../../database/ledger/audit-ledger.ts';
import { tellStaff } from '../../../database/messages/tell-staff.ts';
import { formatJalaliDate, toJalali } from '../../../domain/calendar/jalali.ts';
import { STAFF_ACTORS } from '../../../domain/staff-access.ts';
import { defineRoute } from '../../route.ts';
import { oneAuditAtATime } from './one-audit-at-a-time.ts';

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
    const result = await oneAuditAtATime(ctx.db, () => auditLedger(ctx.db));
    const failed = result.checks.filter((check) => !check.ok).map((check) => check.name);
    await ctx.db.transaction(async (tx) => {
      await recordAudit(ctx.db, tx, {
        actorId: ctx.session.userId, action: 'ledger.audit', subject: 'ledger', address: ctx.address, detail: { ok: result.ok, failed },
      });
      if (result.ok) return;
      // What differs still is told anew each day, not at each look.
      await tellStaff(ctx.db, tx, {
        event: 'audit-difference', title: 'بازبینی دفتر مالی اختلاف یافته است', link: '/ledger-transactions',
        deduplicationKey: `ledger-audit:${formatJalaliDate(toJalali(Date.now()))}:${failed.join(',')}`,
      });
    });
    return { status: 200, body: result };
  },
});
