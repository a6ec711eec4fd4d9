import { rowMessage, ROW_CODES, type RowCode } from '../../../domain/order-lines/index.ts';
import type { OperatorCode } from '../../../domain/operators.ts';
import type { OperatorSource, ProductType } from '../../../domain/statuses.ts';

/** A line as the portal sees it; money is rial of one item, as a decimal string. */
export interface LineView {
  id: string;
  /** The line's number in its order; gaps are lines that were deleted. */
  line: number;
  productType: ProductType;
  productId: string;
  /** Persian name. */
  product: string;
  operatorCode: OperatorCode;
  operatorSource: OperatorSource;
  mobile?: string;
  amount: string;
  price: string;
  /** Before the discount; absent where there is none. */
  listPrice?: string;
  /** Items; more than one only for PINs. */
  count: number;
  warnings: { code: string; message: string }[];
}

export interface LineRow {
  id: string;
  position: number;
  product_type: ProductType;
  product_id: string;
  product: string;
  operator_code: OperatorCode;
  operator_source: OperatorSource;
  mobile: string | null;
  amount: string;
  price: string;
  list_price: string;
  item_count: number;
  warnings: string[];
}

export const SELECT_LINE = `
  select l.id, l.position, l.product_type, l.product_id, p.persian as product, l.operator_code, l.operator_source,
         l.mobile, l.amount, l.price, l.price + l.discount as list_price, l.item_count, l.warnings
  from order_lines l join products p on p.id = l.product_id`;

export function lineView(row: LineRow): LineView {
  return {
    id: row.id,
    line: row.position,
    productType: row.product_type,
    productId: row.product_id,
    product: row.product,
    operatorCode: row.operator_code,
    operatorSource: row.operator_source,
    ...(row.mobile === null ? {} : { mobile: row.mobile }),
    amount: row.amount,
    price: row.price,
    ...(row.list_price === row.price ? {} : { listPrice: row.list_price }),
    count: row.item_count,
    warnings: row.warnings.map((code) => ({ code, message: code in ROW_CODES ? rowMessage(code as RowCode) : code })),
  };
}
