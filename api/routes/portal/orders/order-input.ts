import { z } from 'zod';
import { SALE_TYPES } from '../../../../domain/statuses.ts';

/** Something to see: marks of direction and joiners alone would leave a row of a list without a name. */
const VISIBLE = /[^\p{Z}\p{Cf}]/u;

/** What a customer calls an order; control characters would break lists and exports. */
export const orderName = z
  .string()
  .transform((text) => text.replace(/\p{Cc}+/gu, ' ').trim())
  .transform((text) => (VISIBLE.test(text) ? text : ''))
  .pipe(z.string().min(1).max(200))
  .meta({ description: '1 to 200 characters', example: 'شارژ آذر کارکنان' });

export const saleType = z.enum(SALE_TYPES);
