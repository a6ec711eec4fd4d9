import type { OperatorCode } from '../../domain/operators.ts';
import type { ProductType } from '../../domain/statuses.ts';
import type { Database } from '../connection.ts';

export interface CatalogueProduct {
  id: string;
  operatorCode: OperatorCode;
  type: ProductType;
  code: string;
  persian: string;
  /** Rial, as text; null where the customer chooses the amount. */
  amount: string | null;
  price: string | null;
  durationDays: number | null;
  volumeMb: number | null;
  isDefault: boolean;
}

/** Products on sale, the operator's default first, then by duration and price. */
export async function listProducts(
  db: Database, { operatorCode, type }: { operatorCode?: OperatorCode; type?: ProductType },
): Promise<CatalogueProduct[]> {
  return db.query<CatalogueProduct>(
    `select id, operator_code as "operatorCode", type, code, persian, face_value as amount, price,
        duration_days as "durationDays", volume_mb as "volumeMb", is_default as "isDefault"
      from products
      where active and ($1::smallint is null or operator_code = $1) and ($2::text is null or type = $2)
      order by operator_code, type, is_default desc, duration_days nulls first, price nulls first, id`,
    [operatorCode ?? null, type ?? null],
  );
}
