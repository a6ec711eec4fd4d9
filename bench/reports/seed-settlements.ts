import type { Database } from '../../database/connection.ts';
import { SETTLED_TOGETHER } from '../lists/seed-charges.ts';

const TABLES = ['ledger_transactions', 'settlements', 'settled_sums'];

/**
 * What settles the charges that `seedCharges` has made: ledger transactions of some five hundred each, settlements, and what reports
 * count from. Attempts and entries are left out, no report reads them; so the guards of money are off meanwhile.
 */
export async function seedSettlements(owner: Database): Promise<void> {
  for (const table of TABLES) await owner.query(`alter table ${table} disable trigger user`);
  await owner.query(
    `insert into ledger_transactions (id, kind, organisation_id, run_id, created_at)
      select ${TRANSACTION}, 'settle', organisation_id, run_id, min(settled_at) from charges c where state = 'settled'
        group by 1, organisation_id, run_id order by min(settled_at)`);
  await owner.query(
    `insert into settlements (charge_id, run_id, attempt_id, kind, operator_code, price, ledger_transaction_id, created_at)
      select id, run_id, id, case status when 'succeeded' then 'captured' else 'released' end, operator_code, price, ${TRANSACTION}, settled_at
        from charges c where state = 'settled' order by settled_at, run_id, line`);
  await owner.query(
    `insert into settled_sums (organisation_id, run_id, settled_at, ledger_transaction_id, product_id, product_type, operator_code, status, count, amount, price)
      select organisation_id, run_id, settled_at, ${TRANSACTION}, product_id, product_type, operator_code, status, count(*), sum(amount), sum(price)
        from charges c where status in ('succeeded', 'failed') group by 1, 2, 3, 4, 5, 6, 7, 8 order by 3, 4`);
  for (const table of TABLES) {
    await owner.query(`alter table ${table} enable trigger user`);
    await owner.query(`vacuum analyze ${table}`);
  }
}

const TRANSACTION = `'settle:' || c.run_id || ':' || (c.line - 1) / ${SETTLED_TOGETHER}`;
