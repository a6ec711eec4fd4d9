import { z } from 'zod';
import { hasBegun } from '../../../../database/discounts/has-begun.ts';
import { refuseOverlap } from '../../../../database/discounts/refuse-overlap.ts';
import { deleteRow, insertRow, updateRow, type Columns } from '../../../../database/rows/write-row.ts';
import { discounts } from '../../../../database/staff-lists/resources/discounts.ts';
import { isoDateOf } from '../../../../domain/calendar/iso-date.ts';
import { ALL_BASIS_POINTS } from '../../../../domain/discounts/take-off.ts';
import { OPERATOR_CODES } from '../../../../domain/operators.ts';
import { Problem } from '../../../../domain/problems.ts';
import { STAFF_ACTORS } from '../../../../domain/staff-access.ts';
import { PRODUCT_TYPES } from '../../../../domain/statuses.ts';
import { id as uuid } from '../../../schemas/id.ts';
import { jalaliDateInput } from '../../../schemas/jalali-date.ts';
import { defineWritable, type Write } from './writable-resource.ts';

const fields = z.object({
  basisPoints: z.number().int().min(1).max(ALL_BASIS_POINTS).meta({ description: 'Ten-thousandths of the list price: 250 is 2.5 %. Rounded down to the rial for each item' }),
  operatorCode: z.literal(OPERATOR_CODES).nullish(),
  productType: z.enum(PRODUCT_TYPES).nullish(),
  organisationId: uuid.nullish().meta({ description: 'Only for this organisation; otherwise for all' }),
  from: jalaliDateInput.meta({ description: 'First day' }),
  until: jalaliDateInput.nullish().meta({ description: 'Last day; without it the discount stays until it is ended' }),
  ended: z.boolean().default(false).meta({ description: 'Ends it at once, for good' }),
}).superRefine(({ from, until }, context) => {
  if (until != null && isoDateOf(until) < isoDateOf(from)) {
    context.addIssue({ code: 'custom', path: ['until'], params: { code: 'end-before-start' }, message: 'روز پایان پیش از روز آغاز است.' });
  }
});
type Fields = z.output<typeof fields>;

export default defineWritable({
  resource: discounts,
  writers: STAFF_ACTORS['discounts.write'],
  subject: 'discount',
  fields,
  async create(write, discount) {
    await check(write, discount);
    return insertRow(write.db, write.tx, 'discounts', columnsOf(discount));
  },
  async update(write, id, discount, before) {
    const { db, tx } = write;
    if (before['ended'] === true) throw new Problem('wrong-state', { detail: 'این تخفیف پایان یافته است و دیگر تغییر نمی‌کند. تخفیف تازه‌ای بسازید.' });
    await check(write, discount, id);
    await updateRow(db, tx, 'discounts', id, { ...columnsOf(discount), updated_at: new Date() });
  },
  async remove({ db, tx }, id) {
    if (await hasBegun(db, tx, id)) throw new Problem('in-use', { detail: 'تخفیفی که آغاز شده حذف نمی‌شود. آن را پایان دهید.' });
    await deleteRow(db, tx, 'discounts', id);
  },
});

async function check({ db, tx }: Write, discount: Fields, except?: string): Promise<void> {
  const { operatorCode = null, productType = null, organisationId = null, from, until } = discount;
  if (organisationId !== null && (await db.query('select 1 from organisations where id = $1', [organisationId], tx)).length === 0) {
    throw new Problem('validation', { errors: [{ field: 'organisationId', code: 'not-found', message: 'چنین سازمانی نیست.' }] });
  }
  if (discount.ended) return;
  await refuseOverlap(db, tx, { operatorCode, productType, organisationId, from: isoDateOf(from), until: until == null ? null : isoDateOf(until) }, except);
}

function columnsOf(discount: Fields): Columns {
  return {
    basis_points: discount.basisPoints, operator_code: discount.operatorCode ?? null, product_type: discount.productType ?? null,
    organisation_id: discount.organisationId ?? null, from_date: isoDateOf(discount.from), until_date: discount.until == null ? null : isoDateOf(discount.until),
    ...(discount.ended ? { ended_at: new Date() } : {}),
  };
}
