import { sampleWorkbook } from '../../../../documents/sample-workbook.ts';
import { type ListKind, UPLOAD_KINDS } from '../../../../domain/order-lines/index.ts';
import { defineRoute } from '../../../route.ts';
import { sendFile, XLSX } from '../runs/send-file.ts';

const NAME: Record<ListKind, string> = {
  charge: 'نمونه شارژ گروهی.xlsx', 'internet-package': 'نمونه بسته اینترنت گروهی.xlsx', group: 'نمونه گروه.xlsx',
};
const OF: Record<ListKind, string> = { charge: 'charges', 'internet-package': 'internet packages', group: 'members of a group' };

const sample = (kind: ListKind) =>
  defineRoute({
    method: 'get',
    path: `/api/portal/samples/${kind}.xlsx`,
    access: 'signed-in',
    scope: 'orders:read',
    summary: `Sample of a list for ${OF[kind]}`,
    answers: { 200: { mediaType: XLSX, description: 'Workbook' } },
    handler: (ctx) => sendFile(ctx, { name: NAME[kind], plainName: `${kind}.xlsx`, mediaType: XLSX, content: sampleWorkbook(kind) }),
  });

export const routes = [...UPLOAD_KINDS, 'group' as const].map(sample);
