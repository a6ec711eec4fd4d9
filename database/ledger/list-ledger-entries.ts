import type { Database } from '../connection.ts';

export interface LedgerEntryRow {
  id: string;
  at: Date;
  transactionId: string;
  kind: 'credit' | 'hold' | 'settle' | 'adjustment' | 'correction';
  account: 'available' | 'held';
  /** Rial as text, with a minus where the account went down. */
  amount: string;
  balanceAfter: string;
  description: string;
  runId: string | null;
  orderId: string | null;
  orderName: string | null;
}

/** Movements of an organisation's two accounts, newest first; the total is counted by the accounts themselves. */
export async function listLedgerEntries(
  db: Database, organisationId: string, { account, limit, offset }: { account?: 'available' | 'held'; limit: number; offset: number },
): Promise<{ items: LedgerEntryRow[]; total: number }> {
  const [items, totals] = await Promise.all([
    db.query<LedgerEntryRow>(
      `select e.id, e.created_at as at, e.transaction_id as "transactionId", t.kind, a.kind as account, e.amount,
          e.balance_after as "balanceAfter", t.description, t.run_id as "runId", r.order_id as "orderId", o.name as "orderName"
        from ledger_accounts a
          join ledger_entries e on e.account_id = a.id
          join ledger_transactions t on t.id = e.transaction_id
          left join runs r on r.id = t.run_id
          left join orders o on o.id = r.order_id
        where a.organisation_id = $1 and ($2::text is null or a.kind = $2)
        order by e.id desc limit $3 offset $4`,
      [organisationId, account ?? null, limit, offset],
    ),
    db.query<{ total: number }>(
      'select coalesce(sum(entry_count), 0)::int as total from ledger_accounts where organisation_id = $1 and ($2::text is null or kind = $2)',
      [organisationId, account ?? null],
    ),
  ]);
  return { items, total: totals[0]?.total ?? 0 };
}
