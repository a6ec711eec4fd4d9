import type { Database, Tx } from '../connection.ts';

/** The organisation's two balances in rial. */
export async function readCredit(db: Database, organisationId: string, tx?: Tx): Promise<{ available: bigint; held: bigint }> {
  const rows = await db.query<{ kind: string; balance: string }>(
    'select kind, balance from ledger_accounts where organisation_id = $1',
    [organisationId],
    tx,
  );
  const of = (kind: string) => BigInt(rows.find((row) => row.kind === kind)?.balance ?? '0');
  return { available: of('available'), held: of('held') };
}
