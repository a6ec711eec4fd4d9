import type { Request, Response } from 'express';
import type { Logger } from 'pino';
import type { z } from 'zod';
import type { Database, Tx } from '../database/connection.ts';
import type { ApiScope } from '../domain/api-scopes.ts';
import type { CustomerRole, StaffRole } from '../domain/statuses.ts';
import type { ApiConfig } from './config.ts';
import type { Dependencies } from './dependencies.ts';

export type Role = CustomerRole | StaffRole;
export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** Who is asking. `organisationId` is null for staff. */
export interface Session {
  /** Of an API key its own id. */
  sessionId: string;
  userId: string;
  organisationId: string | null;
  role: Role;
  mobile: string | null;
  username: string;
  firstName: string;
  lastName: string;
  /** Of the organisation: true once both reviews approved it and nobody disabled it. */
  organisationActive: boolean;
  /** A one-time-code log-in may set the password without the old one until then. */
  passwordResetUntil: Date | null;
  /** Cookie and bearer are equals; an API key acts as the person who made it. */
  via: 'cookie' | 'bearer' | 'api-key';
  /** Set where a program asks with an API key. */
  apiKey?: { id: string; scopes: readonly ApiScope[] };
}

/** `bigint` and `Date` in a body become decimal strings and ISO instants. */
export interface Answer {
  status: number;
  body?: unknown;
  headers?: Record<string, string>;
}

/** An uploaded file, held in memory: its size is limited by the route. */
export interface UploadedFile {
  name: string;
  mediaType: string;
  bytes: Buffer;
  /** Hex. */
  sha256: string;
}

export interface Context<Params = unknown, Query = unknown, Body = unknown> {
  db: Database;
  config: ApiConfig;
  gateways: Dependencies['gateways'];
  processes: Dependencies['processes'];
  limits: Dependencies['limits'];
  log: Logger;
  /** Throws where the route is public and nobody is logged in: public routes look at `maybeSession`. */
  readonly session: Session;
  readonly maybeSession: Session | undefined;
  /** The session's organisation: the only one that a portal route may touch. Throws outside the portal. */
  readonly organisationId: string;
  params: Params;
  query: Query;
  body: Body;
  file: UploadedFile | undefined;
  /** Of the caller, for limits and records. */
  address: string;
  userAgent: string | undefined;
  req: Request;
  res: Response;
  /** Aborted when the caller leaves or the process stops. */
  closed: AbortSignal;
  /** Aborted when the process stops. */
  stopping: AbortSignal;
  /**
   * Runs `work` in one database transaction together with the row of the caller's `Idempotency-Key`, then nudges the
   * outbox. A repeated key finds the stored answer and `work` does not run; what must follow only a first run (an SMS)
   * is decided by a variable that `work` sets. `work` may run again after a deadlock.
   */
  effect(work: (tx: Tx) => Promise<Answer>): Promise<Answer>;
}

/** `undefined`: no body. `{ mediaType }`: something else than JSON. */
export type AnswerShape = z.ZodType | { mediaType: string; description: string } | undefined;

type Shape = z.ZodType | undefined;
type Read<S extends Shape, Absent> = S extends z.ZodType ? z.output<S> : Absent;

export interface RouteSpec<P extends Shape, Q extends Shape, B extends Shape> {
  method: Method;
  /** Express 5 path, e.g. `/api/portal/orders/:id`. Ids in it that don't fit `params` answer 404. */
  path: string;
  /** `signed-in`: under /api/portal any customer, under /api/admin any of the staff, elsewhere both. */
  access: 'public' | 'signed-in' | readonly Role[];
  /** Only for an organisation that both reviews approved. */
  activeOnly?: boolean;
  /** What an API key must have been given; without it the route needs a person and refuses every key. Portal only. */
  scope?: ApiScope;
  summary: string;
  params?: P;
  query?: Q;
  body?: B;
  /** The body is multipart; `body` then describes its text fields. A missing file is the handler's to refuse. */
  multipart?: { fileField: string; maxBytes: number };
  answers: Record<number, AnswerShape>;
  /**
   * Other sites send people here, by form or link, with or without our cookie: no look at `Origin`, and the body is a
   * form. Only for what may be asked by anybody at any time.
   */
  fromElsewhere?: boolean;
  /** The answer holds a secret (a token, a PIN): it is never stored, so `Idempotency-Key` is not looked at. */
  secretAnswer?: boolean;
  /** `undefined`: the handler has written to `ctx.res` itself. */
  handler(ctx: Context<Read<P, Record<string, string>>, Read<Q, Record<string, unknown>>, Read<B, undefined>>): Promise<Answer | undefined> | Answer;
}

/** A route whose types have served: what the frame mounts and OpenAPI describes. */
export type Route = Omit<RouteSpec<Shape, Shape, Shape>, 'handler'> & {
  handler(ctx: Context): Promise<Answer | undefined> | Answer;
};

/** Ties a handler to the schemas that validate what it gets; the same schemas become the OpenAPI description. */
export function defineRoute<P extends Shape = undefined, Q extends Shape = undefined, B extends Shape = undefined>(
  spec: RouteSpec<P, Q, B>,
): Route {
  return spec as unknown as Route;
}
