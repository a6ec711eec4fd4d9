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
