import { z } from 'zod';
import { makeDefault } from '../../../../database/catalogue/make-default.ts';
import type { Row } from '../../../../database/connection.ts';
import { deleteRow, insertRow, updateRow, type Columns } from '../../../../database/rows/write-row.ts';
import { products } from '../../../../database/staff-lists/resources/products.ts';
import { OPERATOR_CODES } from '../../../../domain/operators.ts';
import { Problem } from '../../../../domain/problems.ts';
import { STAFF_ACTORS } from '../../../../domain/staff-access.ts';
import { PRODUCT_TYPES } from '../../../../domain/statuses.ts';
import { rialInput } from '../../../schemas/rial.ts';
import { nameInput } from '../../../schemas/name.ts';
import { defineWritable } from './writable-resource.ts';

const positiveRial = rialInput.refine((rial) => rial > 0n, { params: { code: 'invalid-amount' }, message: 'مبلغ باید بیش از صفر باشد.' });
const count = z.number().int().min(1).max(1_000_000_000);

const fields = z.object({
  operatorCode: z.literal(OPERATOR_CODES),
  type: z.enum(PRODUCT_TYPES),
  code: z.string().trim().regex(/^[a-z0-9][a-z0-9._-]{0,59}$/i).meta({ description: 'The operator’s own code of the product' }),
  name: nameInput(200),
  faceValue: positiveRial.nullish().meta({ description: 'Of a PIN or a package; null for a direct charge, whose amount the customer chooses' }),
  price: positiveRial.nullish(),
  durationDays: count.nullish(),
  volumeMb: count.nullish(),
  isDefault: z.boolean().default(false).meta({ description: 'The direct charge that a file without a product means; one for each operator' }),
  active: z.boolean().default(true),
}).superRefine((product, context) => {
  const direct = product.type === 'direct-charge';
  const refuse = (field: string, code: string, message: string) => context.addIssue({ code: 'custom', path: [field], params: { code }, message });
  for (const field of ['faceValue', 'price'] as const) {
    if (direct && product[field] != null) refuse(field, 'not-allowed', 'مبلغ شارژ مستقیم را مشتری انتخاب می‌کند.');
    if (!direct && product[field] == null) refuse(field, 'required', 'این مقدار لازم است.');
  }
  if (product.isDefault && (!direct || !product.active)) refuse('isDefault', 'not-allowed', 'پیش‌فرض فقط شارژ مستقیم فعال است.');
});

/** What orders, files and the operator know a product by. */
const IDENTITY = ['operatorCode', 'type', 'code'] as const;

export default defineWritable({
  resource: products,
  writers: STAFF_ACTORS['products.write'],
  subject: 'product',
  fields,
  async create({ db, tx }, product) {
    if (product.isDefault) await makeDefault(db, tx, product.operatorCode, undefined);
    return insertRow(db, tx, 'products', columnsOf(product));
  },
  async update({ db, tx }, id, product, before) {
    refuseNewIdentity(product, before);
    if (product.isDefault) await makeDefault(db, tx, product.operatorCode, id);
    else if (before['isDefault'] === true) {
      throw new Problem('validation', { errors: [{ field: 'isDefault', code: 'required', message: 'نخست محصول دیگری را پیش‌فرض کنید.' }] });
    }
    await updateRow(db, tx, 'products', id, { ...columnsOf(product), updated_at: new Date() });
  },
  async remove({ db, tx }, id, before) {
    if (before['isDefault'] === true) throw new Problem('in-use', { detail: 'محصول پیش‌فرض حذف نمی‌شود. نخست محصول دیگری را پیش‌فرض کنید.' });
    await deleteRow(db, tx, 'products', id);
  },
});

function columnsOf(product: z.output<typeof fields>): Columns {
  return {
    operator_code: product.operatorCode, type: product.type, code: product.code, persian: product.name,
    face_value: product.faceValue ?? null, price: product.price ?? null,
    duration_days: product.durationDays ?? null, volume_mb: product.volumeMb ?? null,
    is_default: product.isDefault, active: product.active,
  };
}

function refuseNewIdentity(product: z.output<typeof fields>, before: Row): void {
  const errors = IDENTITY.filter((field) => product[field] !== before[field])
    .map((field) => ({ field, code: 'immutable', message: 'این مقدار پس از ثبت تغییر نمی‌کند. محصول تازه‌ای بسازید.' }));
  if (errors.length > 0) throw new Problem('validation', { errors });
}
