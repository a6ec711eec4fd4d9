import type { Database, Tx } from '../connection.ts';

export type SystemAccount = 'bank' | 'deposits' | 'discounts' | 'adjustments' | `operator:${number}`;
export type OrganisationAccount = 'available' | 'held';

export interface LedgerPosting {
  /** Deterministic (`hold:<run>`, `credit:<authority>` …): a repetition finds nothing to do. */
  id: string;
  kind: 'credit' | 'hold' | 'settle' | 'adjustment' | 'correction';
  organisationId: string;
  runId?: string;
  description: string;
  createdBy?: string;
}

/** Opens a ledger transaction; false where it was posted before (nothing may be added to it then). */
export async function beginPosting(db: Database, tx: Tx, posting: LedgerPosting): Promise<boolean> {
  const inserted = await db.query(
    `insert into ledger_transactions (id, kind, organisation_id, run_id, description, created_by)
     values ($1, $2, $3, $4, $5, $6) on conflict (id) do nothing returning id`,
    [posting.id, posting.kind, posting.organisationId, posting.runId ?? null, posting.description, posting.createdBy ?? null],
    tx,
  );
  return inserted.length > 0;
}

/**
 * Posts all entries of an opened transaction in one statement: organisation accounts first, then system accounts by
 * id, so that every posting takes its locks in one order. Entries of 0 are left out.
 */
export async function postEntries(
  db: Database,
  tx: Tx,
  posting: Pick<LedgerPosting, 'id' | 'organisationId'>,
  entries: readonly (readonly [OrganisationAccount | SystemAccount, bigint])[],
): Promise<void> {
  const moves = entries.filter(([, amount]) => amount !== 0n);
  const keys = moves.map(([account]) =>
    account === 'available' || account === 'held' ? `organisation:${posting.organisationId}:${account}` : account,
  );
  const rows = await db.query(
    `insert into ledger_entries (transaction_id, account_id, amount)
     select $1, a.id, m.amount from unnest($2::text[], $3::bigint[]) m(key, amount)
       join ledger_accounts a on a.key = m.key
       order by (a.organisation_id is null), a.id
     returning id`,
    [posting.id, keys, moves.map(([, amount]) => amount.toString())],
    tx,
  );
  if (rows.length !== moves.length) throw new Error(`Unknown ledger account among ${keys.length} of ${posting.id}`);
}
