import { z } from 'zod';
import { MAX_MEMBER_NAME } from '../../../../domain/order-lines/index.ts';
import { blankAsAbsent } from '../../../schemas/form.ts';
import { id, instant } from '../../../schemas/id.ts';
import { rialAnswer } from '../../../schemas/rial.ts';
import { operatorCode } from '../orders/lines/line-schema.ts';
import { orderName } from '../orders/order-input.ts';

export const groupName = orderName.pipe(z.string().max(100)).meta({ description: '1 to 100 characters, once in an organisation', example: 'کارکنان دفتر مرکزی' });

export const groupAnswer = z
  .object({ id, name: z.string(), memberCount: z.number().int(), createdAt: instant, updatedAt: instant })
  .meta({ id: 'Group' });

/** A member as it is entered; the domain judges number, operator and amount and says what is wrong with them. */
export const memberInput = z.object({
  mobile: z.string().max(60).meta({ description: 'Any usual spelling; once in a group', example: '09121234567' }),
  name: blankAsAbsent(z.string().max(MAX_MEMBER_NAME)),
  operatorCode: z.number().int().optional().meta({ description: 'Only for a ported number' }),
  amount: blankAsAbsent(z.string().max(40)).meta({ description: 'Rials that this member gets where an order names no amount for all' }),
});

export const memberAnswer = z
  .object({ id, mobile: z.string(), name: z.string().optional(), operatorCode: operatorCode.optional(), amount: rialAnswer.optional() })
  .meta({ id: 'GroupMember' });
