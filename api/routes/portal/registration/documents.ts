import { z } from 'zod';
import { addDocument } from '../../../../database/registrations/add-document.ts';
import { readDocument } from '../../../../database/registrations/read-document.ts';
import { removeDocument } from '../../../../database/registrations/remove-document.ts';
import { HANDED_IN_LIMITS } from '../../../../documents/handed-in/limits.ts';
import { Problem } from '../../../../domain/problems.ts';
import { DOCUMENT_KINDS } from '../../../../domain/registration/fields.ts';
import { FILE_ANSWER, serveFile } from '../../../files/serve-file.ts';
import { takeFile } from '../../../files/take-file.ts';
import { defineRoute } from '../../../route.ts';
import { idParams } from '../../../schemas/id.ts';
import { documentAnswer, documentBody } from './registration-answer.ts';

const add = defineRoute({
  method: 'post',
  path: '/api/portal/registration/documents',
  access: ['owner'],
  summary: 'Hand in a document (picture or PDF, 10 MB at most); a new gazette or signatory-card replaces the one before',
  multipart: { fileField: 'file', maxBytes: HANDED_IN_LIMITS.maxBytes },
  body: z.object({ kind: z.enum(DOCUMENT_KINDS) }),
  answers: { 201: documentAnswer },
  async handler(ctx) {
    const file = await takeFile(ctx, 'file');
    return ctx.effect(async (tx) => {
      const document = await addDocument(ctx.db, tx, { organisationId: ctx.organisationId, userId: ctx.session.userId, kind: ctx.body.kind, file });
      return { status: 201, body: documentBody(document) };
    });
  },
});

const read = defineRoute({
  method: 'get',
  path: '/api/portal/registration/documents/:id',
  access: 'signed-in',
  summary: 'The file of a document',
  params: idParams,
  answers: { 200: FILE_ANSWER },
  async handler(ctx) {
    const file = await readDocument(ctx.db, ctx.params.id, ctx.organisationId);
    if (file === undefined) throw new Problem('not-found');
    return serveFile(file);
  },
});

const remove = defineRoute({
  method: 'delete',
  path: '/api/portal/registration/documents/:id',
  access: ['owner'],
  summary: 'Take a document away again, while it may be changed',
  params: idParams,
  answers: { 204: undefined },
  handler: (ctx) =>
    ctx.effect(async (tx) => {
      await removeDocument(ctx.db, tx, { organisationId: ctx.organisationId, userId: ctx.session.userId, documentId: ctx.params.id });
      return { status: 204 };
    }),
});

export default [add, read, remove];
