import { z } from 'zod';

/** Why something was returned or refused; a form's empty field was not given. */
export const reasonInput = z
  .string()
  .trim()
  .nullish()
  .transform((text) => (text === '' || text === null ? undefined : text))
  .pipe(z.string().min(3).max(2_000).optional());
