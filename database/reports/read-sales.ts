import type { OperatorCode } from '../../domain/operators.ts';
import type { SoldCell } from '../../domain/reports/sales-matrix.ts';
import type { ProductType } from '../../domain/statuses.ts';
import type { Database } from '../connection.ts';
import { binder, sumConditions, type SoughtFilter } from './transaction-filter.ts';

export type SalesFilter = Pick<SoughtFilter, 'organisationId' | 'from' | 'until' | 'operatorCode' | 'productType' | 'orderId'>;

interface SalesRow {
  productType: ProductType;
  operatorCode: OperatorCode;
  count: string;
  amount: string;
  payable: string;
}

/** What succeeded, by product type and operator; by the time of success. */
export async function readSales(db: Database, filter: SalesFilter): Promise<(SoldCell & { productType: ProductType })[]> {
  const params: unknown[] = [];
  const rows = await db.query<SalesRow>(
    `select s.product_type as "productType", s.operator_code as "operatorCode", sum(s.count)::bigint as count,
        sum(s.amount)::bigint as amount, sum(s.price)::bigint as payable
      from settled_sums s where ${sumConditions({ ...filter, status: ['succeeded'] }, binder(params))} group by 1, 2`,
    params,
  );
  return rows.map(({ productType, operatorCode, count, amount, payable }) =>
    ({ productType, operatorCode, count: Number(count), amount: BigInt(amount), payable: BigInt(payable) }));
}
