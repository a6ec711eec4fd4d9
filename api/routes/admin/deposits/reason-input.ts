import { z } from 'zod';
import { LEAST_REASON } from '../../../../domain/reasons.ts';
import { sentence } from '../../../schemas/sentence.ts';

/** Why something was returned or refused; a form's empty field was not given. */
export const reasonInput = z
  .string()
  .trim()
  .nullish()
  .transform((text) => (text === '' || text === null ? undefined : text))
  .pipe(sentence(LEAST_REASON, 2_000).optional());
