import type { Response } from 'express';
import { toPersianDigits } from '../../domain/digits.ts';
import { isProblem, Problem } from '../../domain/problems.ts';
import { toJson } from './to-json.ts';

/** What Express and its body parsers throw, told by `type` or `status`. */
interface ParserError {
  type?: string;
  status?: number;
  code?: string;
  /** Bytes, of a body that is larger. */
  limit?: number;
}

/** The refusal behind an error; undefined for a fault of ours. */
export function problemOf(error: unknown): Problem | undefined {
  if (isProblem(error)) return error;
  const { type, status, code, limit } = (error ?? {}) as ParserError;
  if (code === 'LIMIT_FILE_SIZE') return new Problem('file-too-large');
  if (type === 'entity.too.large' || status === 413) return new Problem('body-too-large', limit === undefined ? {} : { detail: `اندازه درخواست بیش از ${toPersianDigits(Math.floor(limit / 1_024))} کیلوبایت است.` });
  if (typeof code === 'string' && code.startsWith('LIMIT_')) return new Problem('malformed-body');
  if (typeof type === 'string' && (type.startsWith('entity.') || type.startsWith('encoding.') || type.startsWith('charset.') || type.startsWith('request.'))) {
    return new Problem('malformed-body');
  }
  if (status === 400) return new Problem('malformed-body');
  return undefined;
}

/** Writes RFC 9457. Never a stack, never a driver's message. */
export function sendProblem(res: Response, problem: Problem, requestId: string): void {
  const retryAfter = problem.extra?.['retryAfterSeconds'];
  if (typeof retryAfter === 'number') res.setHeader('Retry-After', String(retryAfter));
  if (problem.status === 401) res.setHeader('WWW-Authenticate', 'Bearer realm="kook"');
  res.status(problem.status).setHeader('Content-Type', 'application/problem+json; charset=utf-8');
  res.end(
    toJson({
      ...problem.extra,
      type: `urn:kook:problem:${problem.code}`,
      title: problem.title,
      status: problem.status,
      code: problem.code,
      detail: problem.detail,
      errors: problem.errors ?? [],
      requestId,
    }),
  );
}
