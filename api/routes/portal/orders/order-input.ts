import { z } from 'zod';
import { SALE_TYPES } from '../../../../domain/statuses.ts';
import { nameInput } from '../../../schemas/name.ts';

/** What a customer calls an order. */
export const orderName = nameInput(200).meta({ description: '1 to 200 characters', example: 'شارژ آذر کارکنان' });

export const saleType = z.enum(SALE_TYPES);
