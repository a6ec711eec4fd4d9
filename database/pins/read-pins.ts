import type { OperatorCode } from '../../domain/operators.ts';
import type { Database, Tx } from '../connection.ts';

/** A bought PIN, its code still sealed. */
export interface SealedPinRow {
  chargeId: string;
  line: number;
  item: number;
  operatorCode: OperatorCode;
  product: string;
  amount: string;
  serial: string;
  boughtAt: Date;
  nonce: Buffer;
  ciphertext: Buffer;
}

/** PINs of the organisation's run by line and item; nothing for another organisation's run. */
export async function readPins(
  db: Database,
  organisationId: string,
  runId: string,
  { page, pageSize }: { page: number; pageSize: number },
  tx?: Tx,
): Promise<{ items: SealedPinRow[]; total: number }> {
  const [count] = await db.query<{ total: number }>(
    'select count(*)::int as total from pins n join runs r on r.id = n.run_id where n.run_id = $1 and r.organisation_id = $2',
    [runId, organisationId],
    tx,
  );
  const items = await db.query<SealedPinRow>(
    `select n.charge_id as "chargeId", c.line, c.item, c.operator_code as "operatorCode", p.persian as product, c.amount,
        n.serial, n.created_at as "boughtAt", n.nonce, n.ciphertext
      from pins n join charges c on c.id = n.charge_id join products p on p.id = c.product_id
      where n.run_id = $1 and c.organisation_id = $2 order by c.line, c.item limit $3 offset $4`,
    [runId, organisationId, pageSize, (page - 1) * pageSize],
    tx,
  );
  return { items, total: count?.total ?? 0 };
}
