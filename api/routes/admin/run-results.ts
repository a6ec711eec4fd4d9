import { recordAudit } from '../../../database/audit/record-audit.ts';
import { readOne } from '../../../database/staff-lists/read-list.ts';
import { runs } from '../../../database/staff-lists/resources/runs.ts';
import { Problem } from '../../../domain/problems.ts';
import { STAFF_READERS } from '../../../domain/staff-access.ts';
import { defineRoute } from '../../route.ts';
import { idParams } from '../../schemas/id.ts';
import { chargeFilterQuery } from '../portal/runs/charge-query.ts';
import { chargesFileAnswer, sendCharges, type ChargesFile } from '../portal/runs/export-charges.ts';
import { takeExportSlot } from '../portal/runs/export-slots.ts';
import { viewerOf } from './viewer.ts';

interface FoundRun {
  id: string;
  organisationId: string;
  orderName: string;
  number: number;
}

const results = (extension: ChargesFile) =>
  defineRoute({
    method: 'get',
    path: `/api/admin/runs/:id/charges.${extension}`,
    access: STAFF_READERS.runs,
    summary: `The results of a run as ${extension}, the very file that its customer gets; taking it stays on record`,
    params: idParams,
    query: chargeFilterQuery,
    answers: { 200: chargesFileAnswer(extension) },
    async handler(ctx) {
      const run = (await readOne(ctx.db, runs, viewerOf(ctx.session), ctx.params.id)) as FoundRun | undefined;
      if (run === undefined) throw new Problem('not-found');
      const release = takeExportSlot(ctx.session.userId);
      try {
        await ctx.db.transaction((tx) => recordAudit(ctx.db, tx, {
          actorId: ctx.session.userId, address: ctx.address, action: 'run.export', subject: `run/${run.id}`, organisationId: run.organisationId, detail: { format: extension },
        }));
        return await sendCharges(ctx, run, extension, ctx.query);
      } finally {
        release();
      }
    },
  });

export default [results('csv'), results('xlsx')];
