/** One refusal of one field or row, in Persian. */
export interface FieldProblem {
  field?: string;
  row?: number;
  column?: string;
  value?: string;
  code: string;
  message: string;
}

export interface ProblemBody {
  status?: number;
  code?: string;
  title?: string;
  detail?: string;
  errors?: FieldProblem[];
  [extra: string]: unknown;
}

/**
 * What the API refused (RFC 9457), or that it could not be reached. `message` is Persian and fit to be shown;
 * `code` is stable and decides what a screen does.
 */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly errors: readonly FieldProblem[];
  readonly body: ProblemBody;

  constructor(status: number, body: ProblemBody) {
    super(body.detail ?? body.title ?? 'خطایی رخ داد؛ کمی بعد دوباره بکوشید.');
    this.name = 'ApiProblem';
    this.status = status;
    this.code = body.code ?? 'unknown';
    this.errors = body.errors ?? [];
    this.body = body;
  }

  /** The message for one field of a form, if the refusal names it. */
  forField(field: string): string | undefined {
    return this.errors.find((error) => error.field === field)?.message;
  }

  /** Whether the effect may have happened all the same: then only the same idempotency key may ask again. */
  get outcomeUnknown(): boolean {
    return this.status === 0 || this.status >= 500 || this.code === 'idempotency-in-progress';
  }
}

export const unreachable = (): ApiProblem =>
  new ApiProblem(0, { code: 'unreachable', detail: 'ارتباط با سرور برقرار نشد. اتصال اینترنت را بررسی کنید و دوباره بکوشید.' });

export function problemFrom(status: number, text: string): ApiProblem {
  try {
    return new ApiProblem(status, JSON.parse(text) as ProblemBody);
  } catch {
    // Not JSON: a proxy or a crash answered. Its text is not for people.
    return new ApiProblem(status, { code: `http-${status}`, detail: 'سرور پاسخ درستی نداد؛ کمی بعد دوباره بکوشید.' });
  }
}

export const isProblem = (error: unknown, ...codes: string[]): error is ApiProblem =>
  error instanceof ApiProblem && (codes.length === 0 || codes.includes(error.code));
