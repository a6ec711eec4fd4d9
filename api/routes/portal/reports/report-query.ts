import { z } from 'zod';
import { jalaliDayRange, type JalaliDate } from '../../../../domain/calendar/jalali.ts';
import { OPERATOR_CODES } from '../../../../domain/operators.ts';
import { INCREASE_METHODS, INCREASE_STATUSES } from '../../../../domain/reports/increases.ts';
import { TRANSACTION_STATUSES } from '../../../../domain/reports/transactions.ts';
import { PRODUCT_TYPES } from '../../../../domain/statuses.ts';
import { blankAsAbsent } from '../../../schemas/form.ts';
import { id } from '../../../schemas/id.ts';
import { jalaliDateInput } from '../../../schemas/jalali-date.ts';
import { oneOrMore, pageQuery } from '../../../schemas/list.ts';
import { mobileInput } from '../../../schemas/mobile.ts';

/** Of every report; both days are included. */
const days = { from: blankAsAbsent(jalaliDateInput), to: blankAsAbsent(jalaliDateInput) };

const operatorCode = blankAsAbsent(
  z
    .string()
    .transform((text) => text.split(',').map(Number))
    .pipe(z.array(z.literal(OPERATOR_CODES)).min(1))
    .meta({ description: 'One code, or several with commas: 1 Hamrah Aval, 2 Irancell, 3 Rightel, 5 Shatel Mobile' }),
);

/** What sales are narrowed to. */
const sales = { ...days, operatorCode, productType: blankAsAbsent(oneOrMore(PRODUCT_TYPES, 'type')), orderId: blankAsAbsent(id) };

const number = (value: JalaliDate) => value.year * 10_000 + value.month * 100 + value.day;

/** A filter that means nothing in a report is refused, not left unheard; so are days that end before they begin. */
const reportQuery = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.strictObject(shape).refine(
    (query) => {
      const { from, to } = query as { from?: JalaliDate; to?: JalaliDate };
      return from === undefined || to === undefined || number(from) <= number(to);
    },
    { path: ['to'], params: { code: 'end-before-start' }, message: 'پایان بازه پیش از آغاز آن است.' },
  );

export const transactionsQuery = reportQuery({
  ...pageQuery.shape,
  ...sales,
  status: blankAsAbsent(oneOrMore(TRANSACTION_STATUSES)),
  mobile: blankAsAbsent(mobileInput),
  q: z.string().max(200).optional().meta({ description: 'Four digits or more of a number; else the name of a product or an order' }),
});

export const salesSummaryQuery = reportQuery(sales);

export const depositsQuery = reportQuery({
  ...pageQuery.shape,
  ...days,
  status: blankAsAbsent(oneOrMore(INCREASE_STATUSES)),
  method: blankAsAbsent(oneOrMore(INCREASE_METHODS, 'method')),
  q: z.string().max(200).optional().meta({ description: 'Payer or bank, or a whole tracking number' }),
});

/** `[from, until)` of days that are both included. */
export function instantsOf({ from, to }: { from?: JalaliDate | undefined; to?: JalaliDate | undefined }): { from?: Date; until?: Date } {
  return {
    ...(from === undefined ? {} : { from: jalaliDayRange(from).from }),
    ...(to === undefined ? {} : { until: jalaliDayRange(to).until }),
  };
}
