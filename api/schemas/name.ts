import { z } from 'zod';

/** Something to see: marks of direction and joiners alone would leave a row of a list, or a decision, without a name. */
const VISIBLE = /[^\p{Z}\p{Cf}]/u;
/** They turn round what stands beside the name, wherever it is shown. */
const TURNS_TEXT = /[\u202a-\u202e\u2066-\u2069]/g;

/** What somebody or something is called; control characters would break lists and exports. */
export const nameInput = (most: number) =>
  z
    .string()
    .transform((text) => text.replace(/\p{Cc}+/gu, ' ').replace(TURNS_TEXT, '').trim())
    .transform((text) => (VISIBLE.test(text) ? text : ''))
    .pipe(z.string().min(1).max(most))
    .meta({ description: `1 to ${most} characters` });
