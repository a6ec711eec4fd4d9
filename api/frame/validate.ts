import type { z } from 'zod';
import { Problem } from '../../domain/problems.ts';
import { errorsOf } from './persian-messages.ts';

/** Reads `value` by `schema`. Throws Problem `validation` with one error per field, in Persian. */
export function validate<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const read = schema.safeParse(value, { reportInput: true });
  if (read.success) return read.data;
  throw new Problem('validation', { errors: errorsOf(read.error.issues) });
}
