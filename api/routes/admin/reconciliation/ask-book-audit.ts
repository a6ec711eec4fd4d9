import { z } from 'zod';
import { recordAudit } from '../../../../database/audit/record-audit.ts';
import { auditBooks } from '../../../../database/reconciliation/audit-books.ts';
import { STAFF_ACTORS } from '../../../../domain/staff-access.ts';
import { defineRoute } from '../../../route.ts';
import { id } from '../../../schemas/id.ts';
import { oneAuditAtATime } from '../one-audit-at-a-time.ts';

export default defineRoute({
  method: 'post',
  path: '/api/admin/book-audits',
  access: STAFF_ACTORS['ledger.audit'],
  summary: 'Verifies the ledger and the chain of audit events now, as each night; what was found is kept in the list',
  answers: { 201: z.object({ id, ok: z.boolean() }) },
  async handler(ctx) {
    const { userId: actorId } = ctx.session;
    const kept = await oneAuditAtATime(ctx.db, () => auditBooks(ctx.db, { asOf: new Date(), requestedBy: actorId }));
    await ctx.db.transaction((tx) => recordAudit(ctx.db, tx, { actorId, address: ctx.address, action: 'book-audit.ask', subject: `book-audit/${kept.id}`, detail: { ok: kept.ok } }));
    return { status: 201, body: kept };
  },
});
