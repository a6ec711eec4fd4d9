import { sampleWorkbook } from '../../../../documents/sample-workbook.ts';
import { UPLOAD_KINDS, type UploadKind } from '../../../../domain/order-lines/index.ts';
import { defineRoute } from '../../../route.ts';
import { sendFile, XLSX } from '../runs/send-file.ts';

const NAME: Record<UploadKind, string> = { charge: 'نمونه شارژ گروهی.xlsx', 'internet-package': 'نمونه بسته اینترنت گروهی.xlsx' };

const sample = (kind: UploadKind) =>
  defineRoute({
    method: 'get',
    path: `/api/portal/samples/${kind}.xlsx`,
    access: 'signed-in',
    scope: 'orders:read',
    summary: `Sample of a list for ${kind === 'charge' ? 'charges' : 'internet packages'}`,
    answers: { 200: { mediaType: XLSX, description: 'Workbook' } },
    handler: (ctx) => sendFile(ctx, { name: NAME[kind], plainName: `${kind}.xlsx`, mediaType: XLSX, content: sampleWorkbook(kind) }),
  });

export const routes = UPLOAD_KINDS.map(sample);
