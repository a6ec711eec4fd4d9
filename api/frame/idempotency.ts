import { createHash } from 'node:crypto';
import type { Request } from 'express';
import { Problem } from '../../domain/problems.ts';
import type { Route } from '../route.ts';
import type { ReadRequest } from './context.ts';
import { toJson } from './to-json.ts';

/** What a repeated request is recognised by. */
export interface IdempotentRequest {
  /** Organisation, user (or key) and route. */
  scope: string;
  key: string;
  /** SHA-256 over path parameters, query, body and the bytes of a file. */
  bodyHash: Buffer;
}

/** The caller's `Idempotency-Key`; undefined where there is none or the route stores no answers. */
export function idempotentRequest(req: Request, route: Route, read: ReadRequest): IdempotentRequest | undefined {
  const key = req.get('idempotency-key');
  if (key === undefined || route.method !== 'post' || route.secretAnswer === true || read.session === undefined) return undefined;
  if (!/^[\x21-\x7e]{1,255}$/.test(key)) {
    throw new Problem('validation', { errors: [{ field: 'Idempotency-Key', code: 'invalid-format', message: 'کلید یکتایی باید ۱ تا ۲۵۵ نویسه لاتین بی‌فاصله باشد.' }] });
  }
  const { organisationId, userId, apiKey } = read.session;
  const content = toJson([read.params, read.query, read.body, read.file?.sha256]);
  return {
    scope: `${organisationId ?? 'staff'} ${apiKey?.id ?? userId} POST ${route.path}`,
    key,
    bodyHash: createHash('sha256').update(content).digest(),
  };
}
