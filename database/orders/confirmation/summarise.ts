import type { OperatorCode } from '../../../domain/operators.ts';
import { OPERATORS } from '../../../domain/operators.ts';
import type { ProductType } from '../../../domain/statuses.ts';
import type { Database, Tx } from '../../connection.ts';

/** A part of an order; money is rial: `amount` at face value, `payable` what it costs. */
interface Share {
  lines: number;
  count: number;
  amount: bigint;
  payable: bigint;
}

export interface Summary {
  byOperator: (Share & { operatorCode: OperatorCode; operator: string })[];
  byProduct: (Share & { operatorCode: OperatorCode; productId: string; product: string; productType: ProductType })[];
  /** Numbers that stand in more than one line, those lines, and what they cost together. */
  repeatedNumbers: { numbers: number; lines: number; amount: bigint };
}

interface ProductShareRow {
  operator_code: OperatorCode;
  product_id: string;
  persian: string;
  type: ProductType;
  lines: number;
  count: string;
  amount: string;
  payable: string;
}

/** What the form of final confirmation shows of the content, counted in the database. */
export async function summarise(db: Database, tx: Tx, versionId: string): Promise<Summary> {
  const rows = await db.query<ProductShareRow>(
    `select s.*, p.persian, p.type from (
       select operator_code, product_id, count(*)::int as lines, sum(item_count) as count,
              sum(amount * item_count) as amount, sum(price * item_count) as payable
         from order_lines where order_version_id = $1 group by operator_code, product_id) s
       join products p on p.id = s.product_id
      order by s.operator_code, p.type, p.persian`,
    [versionId],
    tx,
  );
  const [repeated] = await db.query<{ numbers: number; lines: number; amount: string }>(
    `select count(*)::int as numbers, coalesce(sum(n), 0)::int as lines, coalesce(sum(amount), 0) as amount from (
       select count(*) as n, sum(amount) as amount from order_lines
        where order_version_id = $1 and mobile is not null group by mobile having count(*) > 1) r`,
    [versionId],
    tx,
  );
  const byProduct = rows.map((row) => ({
    operatorCode: row.operator_code,
    productId: row.product_id,
    product: row.persian,
    productType: row.type,
    lines: row.lines,
    count: Number(row.count),
    amount: BigInt(row.amount),
    payable: BigInt(row.payable),
  }));
  return {
    byOperator: byOperator(byProduct),
    byProduct,
    repeatedNumbers: { numbers: repeated?.numbers ?? 0, lines: repeated?.lines ?? 0, amount: BigInt(repeated?.amount ?? 0) },
  };
}

function byOperator(products: Summary['byProduct']): Summary['byOperator'] {
  const shares = new Map<OperatorCode, Share>();
  for (const { operatorCode, lines, count, amount, payable } of products) {
    const share = shares.get(operatorCode) ?? { lines: 0, count: 0, amount: 0n, payable: 0n };
    share.lines += lines;
    share.count += count;
    share.amount += amount;
    share.payable += payable;
    shares.set(operatorCode, share);
  }
  return [...shares].map(([operatorCode, share]) => ({ operatorCode, operator: OPERATORS[operatorCode].persian, ...share }));
}
