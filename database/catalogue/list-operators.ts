import type { OperatorCode, OperatorKey } from '../../domain/operators.ts';
import type { Database } from '../connection.ts';

export interface CatalogueOperator {
  code: OperatorCode;
  key: OperatorKey;
  persian: string;
  english: string;
  /** Rial, as text. */
  minAmount: string;
  maxAmount: string;
  step: string;
  fixedAmounts: string[] | null;
  paused: boolean;
}

/** The operators that are sold, with the amounts that a direct charge may have. */
export async function listOperators(db: Database): Promise<CatalogueOperator[]> {
  return db.query<CatalogueOperator>(
    `select code, key, persian, english, min_amount as "minAmount", max_amount as "maxAmount", step,
        fixed_amounts::text[] as "fixedAmounts", paused_at is not null as paused
      from operators order by code`,
  );
}
