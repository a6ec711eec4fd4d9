/** خلاصه سرجمع فروش: products by operators, as the guide draws it. */
import { OPERATOR_CODES, OPERATORS, type OperatorCode } from '../operators.ts';
import { PRODUCT_TYPE_PERSIAN, type ProductType } from '../statuses.ts';

/** In the guide's order, from the top. */
const MATRIX_ROWS = ['pin-charge', 'direct-charge', 'internet-package'] as const satisfies readonly ProductType[];
const MATRIX_TOTAL_PERSIAN = 'سرجمع';

/** Rial; `amount` is face value, `payable` what was paid for it. */
export interface Sales {
  count: number;
  amount: bigint;
  payable: bigint;
}

export interface SoldCell extends Sales {
  operatorCode: OperatorCode;
}

export interface MatrixRow {
  /** Absent in the row of sums. */
  productType?: ProductType;
  product: string;
  /** One for each operator, in the order of their codes; zeros where nothing was sold. */
  cells: SoldCell[];
  total: Sales;
}

/** Operators by the names that the guide's columns have. */
export const MATRIX_COLUMNS = OPERATOR_CODES.map((code) => ({ operatorCode: code, name: code === 5 ? 'شاتل' : OPERATORS[code].persian }));

const NOTHING: Sales = { count: 0, amount: 0n, payable: 0n };
const add = (a: Sales, b: Sales): Sales => ({ count: a.count + b.count, amount: a.amount + b.amount, payable: a.payable + b.payable });
const sum = (sales: readonly Sales[]): Sales => sales.reduce(add, NOTHING);

/** Rows of the guide and the row of sums under them, of what was sold in any order and number of pieces. */
export function salesMatrix(sold: readonly (SoldCell & { productType: ProductType })[]): { rows: MatrixRow[]; totals: MatrixRow } {
  const row = (name: Pick<MatrixRow, 'product' | 'productType'>, pieces: typeof sold): MatrixRow => {
    const cells = OPERATOR_CODES.map((operatorCode) => {
      const { count, amount, payable } = sum(pieces.filter((piece) => piece.operatorCode === operatorCode));
      return { operatorCode, count, amount, payable };
    });
    return { ...name, cells, total: sum(cells) };
  };
  return {
    rows: MATRIX_ROWS.map((productType) => row(
      { productType, product: PRODUCT_TYPE_PERSIAN[productType] }, sold.filter((piece) => piece.productType === productType))),
    totals: row({ product: MATRIX_TOTAL_PERSIAN }, sold),
  };
}
