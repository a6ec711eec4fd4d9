import type { AmountRule } from '../../domain/order-lines/index.ts';
import type { OperatorCode } from '../../domain/operators.ts';
import type { ProductType } from '../../domain/statuses.ts';
import type { Database, Tx } from '../connection.ts';

/** A product that may be bought now. Money is rial; face value and price are null where the customer chooses the amount. */
export interface SoldProduct {
  id: string;
  operatorCode: OperatorCode;
  type: ProductType;
  faceValue: bigint | null;
  price: bigint | null;
  isDefault: boolean;
}

/** What the catalogue says of lines: the operators' amounts and the products on sale. */
export interface CatalogueRules {
  amountRules: { [code in OperatorCode]?: AmountRule };
  products: SoldProduct[];
}

interface OperatorRow {
  code: OperatorCode;
  min_amount: string;
  max_amount: string;
  step: string;
  fixed_amounts: string[] | null;
}

interface ProductRow {
  id: string;
  operator_code: OperatorCode;
  type: ProductType;
  face_value: string | null;
  price: string | null;
  is_default: boolean;
}

/** Reads the rules by which lines are judged; the catalogue holds some hundreds of rows at most. */
export async function readRules(db: Database, tx?: Tx): Promise<CatalogueRules> {
  const operators = await db.query<OperatorRow>(`select code, min_amount, max_amount, step, fixed_amounts from operators`, [], tx);
  const products = await db.query<ProductRow>(
    `select id, operator_code, type, face_value, price, is_default from products where active`,
    [],
    tx,
  );
  return {
    amountRules: Object.fromEntries(operators.map((row) => [row.code, amountRule(row)])),
    products: products.map((row) => ({
      id: row.id,
      operatorCode: row.operator_code,
      type: row.type,
      faceValue: row.face_value === null ? null : BigInt(row.face_value),
      price: row.price === null ? null : BigInt(row.price),
      isDefault: row.is_default,
    })),
  };
}

/** Amounts of one line are at most a million rial, far inside what a number holds exactly. */
function amountRule(row: OperatorRow): AmountRule {
  return {
    minAmount: Number(row.min_amount),
    maxAmount: Number(row.max_amount),
    step: Number(row.step),
    ...(row.fixed_amounts === null ? {} : { fixedAmounts: row.fixed_amounts.map(Number) }),
  };
}
