import { z } from 'zod';
import { OPERATOR_CODES } from '../../../../domain/operators.ts';
import { CHARGE_STAGES, CHARGE_STATUSES, PRODUCT_TYPES } from '../../../../domain/statuses.ts';

/** What a run's charges are narrowed to, the same on the screen and in exports. */
export const chargeFilterQuery = z.object({
  status: z.enum(CHARGE_STATUSES).optional(),
  stage: z.enum(CHARGE_STAGES).optional(),
  operatorCode: z.coerce.number().pipe(z.literal(OPERATOR_CODES)).optional(),
  productType: z.enum(PRODUCT_TYPES).optional(),
  q: z.string().max(40).optional().meta({ description: 'Fragment of a mobile number, in any digits' }),
});
