import { recordAudit } from '../../../database/audit/record-audit.ts';
import { streamList } from '../../../database/staff-lists/read-list.ts';
import type { StaffResource } from '../../../database/staff-lists/resource.ts';
import { staffColumns, staffCsv, staffWorkbook } from '../../../documents/staff-export/staff-export.ts';
import { defineRoute, type Route } from '../../route.ts';
import { takeExportSlot } from '../portal/runs/export-slots.ts';
import { CSV, sendFile, XLSX } from '../portal/runs/send-file.ts';
import { listQuery, toListRequest } from './list-query.ts';
import { viewerOf } from './viewer.ts';

/** The whole list that stands on the screen, with its filter and sort and no limit of rows, as CSV and as Excel. */
export function exportRoutes(resource: StaffResource): Route[] {
  const columns = staffColumns(resource.name, Object.keys(resource.columns));
  return (['csv', 'xlsx'] as const).map((extension) => defineRoute({
    method: 'get',
    path: `/api/admin/${resource.name}.${extension}`,
    access: resource.roles,
    summary: `The list of ${resource.name} as ${extension}, streamed, with the list's own filter and sort`,
    query: listQuery.omit({ range: true }),
    answers: { 200: { mediaType: extension === 'csv' ? CSV : XLSX, description: 'The file' } },
    async handler(ctx) {
      const { filter, sort } = toListRequest(resource, ctx.query);
      const release = takeExportSlot(ctx.session.userId);
      try {
        // Lists hold people's numbers: who took them out of the system stays on record.
        await ctx.db.transaction((tx) => recordAudit(ctx.db, tx, {
          actorId: ctx.session.userId, address: ctx.address, action: `${resource.name}.export`, subject: `list/${resource.name}`,
          detail: { format: extension, filters: [...filter.keys()] },
        }));
        const rows = streamList(ctx.db, resource, viewerOf(ctx.session), { filter, sort }, ctx.closed);
        const content = extension === 'csv' ? staffCsv(columns, rows) : staffWorkbook(resource.name, columns, rows);
        const name = `${resource.name}.${extension}`;
        return await sendFile(ctx, { name, plainName: name, mediaType: extension === 'csv' ? CSV : XLSX, content });
      } finally {
        release();
      }
    },
  }));
}
