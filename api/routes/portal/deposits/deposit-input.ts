import { z } from 'zod';
import { toJalali } from '../../../../domain/calendar/jalali.ts';
import { MAX_DEPOSIT_RIAL } from '../../../../domain/deposits/deposit-limits.ts';
import { readPaidOn } from '../../../../domain/deposits/paid-on.ts';
import { normaliseTrackingNumber } from '../../../../domain/deposits/tracking-number.ts';
import { DEPOSIT_METHODS } from '../../../../domain/statuses.ts';
import { id } from '../../../schemas/id.ts';
import { rialInput } from '../../../schemas/rial.ts';

const amount = rialInput.refine((rial) => rial > 0n && rial <= MAX_DEPOSIT_RIAL, {
  params: { code: 'amount-out-of-range' }, message: 'مبلغ فیش باید بیش از صفر و حداکثر ۱۰٬۰۰۰ میلیارد ریال باشد.',
});

const paidOn = z
  .string()
  .transform((text, context) => {
    const read = readPaidOn(text, toJalali(Date.now()));
    if (read.ok) return read.date;
    context.addIssue({ code: 'custom', params: { code: read.code }, message: read.message });
    return z.NEVER;
  })
  .meta({ description: 'Jalali date of the payment, Asia/Tehran; not in the future, not older than a year', example: '1405/09/10' });

const trackingNumber = z
  .string()
  .trim()
  .min(1)
  .max(60)
  .refine((text) => normaliseTrackingNumber(text) !== undefined, {
    params: { code: 'invalid-tracking-number' }, message: 'شماره پیگیری را همان‌گونه که روی فیش است بنویسید.',
  })
  .meta({ description: 'As it stands on the slip; digits of any kind, spaces and leading zeros do not matter', example: '0012345678' });

const payer = z
  .string()
  .transform((text) => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim())
  .pipe(z.string().min(2).max(200))
  .meta({ description: 'Who paid, as the slip names them' });

/** The text fields beside the slip; whatever else is sent is left aside. */
export const slipFields = z.object({
  amount, paidOn, bank: z.string().max(40).meta({ description: 'Code of a bank of `/banks`', example: 'mellat' }), companyAccountId: id,
  method: z.enum(DEPOSIT_METHODS), trackingNumber, payer,
});
