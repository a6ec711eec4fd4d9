import { jalaliOfIsoDate } from '../../domain/calendar/iso-date.ts';
import type { OperatorCode } from '../../domain/operators.ts';
import type { ProductType } from '../../domain/statuses.ts';
import type { Database } from '../connection.ts';
import { IN_FORCE } from './in-force.ts';

/** A discount as a customer sees it. What is left out it does not ask for. */
export interface DiscountView {
  basisPoints: number;
  operatorCode?: OperatorCode;
  productType?: ProductType;
  /** Agreed with this organisation; others have it not. */
  own: boolean;
  /** Jalali days, both included. */
  from: string;
  until?: string;
}

interface DiscountRow {
  basis_points: number;
  operator_code: OperatorCode | null;
  product_type: ProductType | null;
  own: boolean;
  from: string;
  until: string | null;
}

/** Today's discounts of an organisation, its own first; of those that fit a line the most specific counts. */
export async function listDiscountsInForce(db: Database, organisationId: string): Promise<DiscountView[]> {
  const rows = await db.query<DiscountRow>(
    `select d.basis_points, d.operator_code, d.product_type, d.organisation_id is not null as own, d.from_date::text as from, d.until_date::text as until
       from discounts d where (d.organisation_id is null or d.organisation_id = $1) and ${IN_FORCE}
      order by d.organisation_id nulls last, d.product_type nulls last, d.operator_code nulls last`,
    [organisationId],
  );
  return rows.map((row) => ({
    basisPoints: row.basis_points,
    ...(row.operator_code === null ? {} : { operatorCode: row.operator_code }),
    ...(row.product_type === null ? {} : { productType: row.product_type }),
    own: row.own,
    from: jalaliOfIsoDate(row.from),
    ...(row.until === null ? {} : { until: jalaliOfIsoDate(row.until) }),
  }));
}
