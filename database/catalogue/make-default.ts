import type { OperatorCode } from '../../domain/operators.ts';
import type { Database, Tx } from '../connection.ts';

/** Makes room for an operator's default direct charge: of each there is one. */
export async function makeDefault(db: Database, tx: Tx, operatorCode: OperatorCode, productId: string | undefined): Promise<void> {
  await db.query(
    'update products set is_default = false, updated_at = now() where operator_code = $1 and is_default and id is distinct from $2::uuid returning id',
    [operatorCode, productId ?? null],
    tx,
  );
}
