import { ApiProblem } from './api-problem.ts';
import type { UploadVerdict } from './types.ts';

/** Rows that were refused are a verdict to work on, not a failure: nothing is in the order yet, and the rows are staged. */
export function verdictOf(error: unknown): UploadVerdict {
  if (error instanceof ApiProblem && error.status === 422 && typeof error.body['uploadId'] === 'string') {
    return error.body as unknown as UploadVerdict;
  }
  throw error;
}
