import { z } from 'zod';

/** Years whose lunar dates can be computed and that somebody may plan for. */
export const jalaliYear = z.coerce.number().int().min(1400).max(1450).meta({ description: 'Jalali year', example: 1405 });
