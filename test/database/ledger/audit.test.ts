import { expect, test } from 'vitest';
import { auditLedger } from '../../../database/ledger/audit-ledger.ts';
import { mobile, OK, REFUSED, useWorld } from '../support/world.ts';

const world = useWorld();

/** Names of the checks that fail. */
const failing = async () => (await auditLedger(world().db)).checks.filter(({ ok }) => !ok).map(({ name }) => name);

test.each(['succeeded_amount', 'failed_amount', 'amount_total', 'succeeded_count'])('a run whose %s is not that of its charges is named', async (column) => {
  const organisation = await world().organisation(1_000_000n);
  const runId = await world().run(organisation, [{ mobile: mobile(1), amount: 50_000n }, { mobile: mobile(2), amount: 70_000n }]);
  const [first, second] = await world().claim(runId);
  await world().settle(runId, [{ charge: first!, outcome: OK }, { charge: second!, outcome: REFUSED }]);
  expect(await failing()).toEqual([]);
  const off = column === 'succeeded_count' ? -1 : 1;
  await world().owner.query(`update runs set ${column} = ${column} + $2::int where id = $1 returning id`, [runId, off]);
  expect(await failing()).toEqual(['stored counts and amounts are those of the charges']);
  await world().owner.query(`update runs set ${column} = ${column} - $2::int where id = $1 returning id`, [runId, off]);
  expect(await failing()).toEqual([]);
});

test('a settling that reports would count otherwise than it was is named', async () => {
  const organisation = await world().organisation(1_000_000n);
  const runId = await world().run(organisation, [{ mobile: mobile(1), amount: 50_000n }, { mobile: mobile(2), amount: 50_000n }]);
  const [first, second] = await world().claim(runId);
  await world().settle(runId, [{ charge: first!, outcome: OK }, { charge: second!, outcome: REFUSED }]);
  expect(await failing()).toEqual([]);
  await expect(world().db.query('update settled_sums set count = count + 1 where run_id = $1 returning id', [runId])).rejects.toThrow('permission denied');
  await world().owner.query(
    `insert into settled_sums (organisation_id, run_id, settled_at, ledger_transaction_id, product_id, product_type, operator_code, status, count, amount, price)
       select organisation_id, run_id, settled_at, ledger_transaction_id, product_id, product_type, operator_code, status, 1, 50000, 50000
         from settled_sums where run_id = $1 and status = 'succeeded' returning id`, [runId]);
  expect(await failing()).toEqual(['what reports count from is what was settled']);
});
