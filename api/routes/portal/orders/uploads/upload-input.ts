import { z } from 'zod';
import type { Database } from '../../../../../database/connection.ts';
import { readRules, type CatalogueRules } from '../../../../../database/orders/read-rules.ts';
import { uploadKindOf } from '../../../../../database/orders/sale-types.ts';
import { UPLOAD_KINDS } from '../../../../../domain/order-lines/index.ts';
import { isOperatorCode, type OperatorCode } from '../../../../../domain/operators.ts';
import { Problem } from '../../../../../domain/problems.ts';
import type { SaleType } from '../../../../../domain/statuses.ts';
import type { JudgeTask } from '../../../../../documents/read-workbook.ts';
import { id } from '../../../../schemas/id.ts';
import { blankAsAbsent, flag } from '../../../../schemas/form.ts';

/** The text fields beside the file. */
export const uploadFields = z.object({
  kind: blankAsAbsent(z.enum(UPLOAD_KINDS)).meta({ description: 'Needed where the order may hold both' }),
  operatorCode: blankAsAbsent(z.coerce.number().int()).meta({ description: 'For packages' }),
  productId: blankAsAbsent(id).meta({ description: 'For packages: one package for the whole list' }),
  mode: blankAsAbsent(z.enum(['append', 'replace'])).meta({ description: '`append` is the default' }),
  acceptValidRows: blankAsAbsent(flag).meta({ description: 'Take the good rows although others are refused' }),
  acceptSameFile: blankAsAbsent(flag).meta({ description: 'Take the same list once more' }),
  allPorted: blankAsAbsent(flag).meta({ description: 'For packages: every number was ported to the chosen operator' }),
});
export type UploadFields = z.output<typeof uploadFields>;

/** What a list is judged as. */
export interface ListChoice {
  judge: Exclude<JudgeTask, { kind: 'group' }>;
  operatorCode?: OperatorCode;
  productId?: string;
}

/**
 * Decides what the uploaded list is. Throws `validation`, `sale-type-mismatch`, and `product-not-available` where the
 * package is not sold or not the chosen operator's.
 */
export async function chooseList(db: Database, saleType: SaleType, fields: UploadFields): Promise<ListChoice> {
  const kind = uploadKindOf(saleType, fields.kind);
  const rules = await readRules(db);
  if (kind === 'charge') return { judge: { kind, amountRules: rules.amountRules } };
  const { operatorCode, productId } = packageOf(fields, rules);
  return { judge: { kind, operatorCode, allPorted: fields.allPorted === true }, operatorCode, productId };
}

function packageOf({ operatorCode, productId }: UploadFields, { products }: CatalogueRules): { operatorCode: OperatorCode; productId: string } {
  if (!isOperatorCode(operatorCode)) {
    throw new Problem('validation', { errors: [{ field: 'operatorCode', code: 'required', message: 'اپراتور بسته را انتخاب کنید.' }] });
  }
  if (productId === undefined) {
    throw new Problem('validation', { errors: [{ field: 'productId', code: 'required', message: 'بسته را انتخاب کنید.' }] });
  }
  const product = products.find((one) => one.id === productId && one.type === 'internet-package' && one.operatorCode === operatorCode);
  if (product === undefined) throw new Problem('product-not-available');
  return { operatorCode, productId };
}
