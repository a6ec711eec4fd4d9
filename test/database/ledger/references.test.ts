import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { sqlState } from '../../../database/connection.ts';
import { mobile, OK, SILENCE, useWorld } from '../support/world.ts';

const world = useWorld();
/** What a foreign key would say; here it is said by the guard that looks once for each statement. */
const NO_SUCH_ROW = '23503';

async function refusal(text: string, params: unknown[]): Promise<string> {
  return world().owner.query(text, params).then(() => 'accepted', (error: unknown) => sqlState(error) ?? String(error));
}

async function claimed() {
  const organisation = await world().organisation(1_000_000n);
  const runId = await world().run(organisation, [{ mobile: mobile(1), amount: 50_000n }, { mobile: mobile(2), amount: 50_000n }]);
  const [first, second] = await world().claim(runId);
  return { organisation, runId, first: first!, second: second! };
}

test('an attempt of no charge, or of another run or operator than its charge, is refused', async () => {
  const organisation = await world().organisation(1_000_000n);
  const runId = await world().run(organisation, [{ mobile: mobile(1), amount: 50_000n }]);
  const [charge] = await world().owner.query<{ id: string }>('select id from charges where run_id = $1', [runId]);
  const other = await claimed();
  const attempt = (chargeId: string, run: string, operator: number) => refusal(
    `insert into charge_attempts (id, charge_id, run_id, number, operator_code, claim_token, send_before)
     values (new_id(), $1, $2, 1, $3, new_id(), now()) returning id`, [chargeId, run, operator]);
  expect(await attempt(randomUUID(), runId, 1)).toBe(NO_SUCH_ROW);
  expect(await attempt(charge!.id, other.runId, 1)).toBe(NO_SUCH_ROW);
  expect(await attempt(charge!.id, runId, 2)).toBe(NO_SUCH_ROW);
  expect(await attempt(charge!.id, runId, 1)).toBe('accepted');
});

test('one outcome of no attempt refuses the whole statement, also among good ones', async () => {
  const { first } = await claimed();
  const text = `insert into charge_attempt_outcomes (attempt_id, source, kind, final, code)
    select unnest($1::uuid[]), 'answer', 'unknown', false, 'x' returning id`;
  expect(await refusal(text, [[first.attemptId, randomUUID()]])).toBe(NO_SUCH_ROW);
  expect(await world().owner.query('select 1 from charge_attempt_outcomes where attempt_id = $1', [first.attemptId])).toEqual([]);
  expect(await refusal(text, [[first.attemptId]])).toBe('accepted');
});

test('an outcome decided by nobody who exists is refused, and who decided one is never deleted', async () => {
  const { organisation, runId, first } = await claimed();
  await world().settle(runId, [{ charge: first, outcome: SILENCE }]);
  const decide = (userId: string) => refusal(
    `insert into charge_attempt_outcomes (attempt_id, source, kind, final, code, decided_by, reason, evidence)
     values ($1, 'person', 'refused', true, 'decided-failed', $2, 'r', 'e') returning id`, [first.attemptId, userId]);
  expect(await decide(randomUUID())).toBe(NO_SUCH_ROW);
  expect(await decide(organisation.userId)).toBe('accepted');
  expect(await refusal('delete from users where id = $1', [organisation.userId])).toBe(NO_SUCH_ROW);
});

test('a settlement of no charge, in no ledger transaction, or by an attempt of another charge is refused', async () => {
  const { runId, first, second } = await claimed();
  await world().settle(runId, [{ charge: second, outcome: OK }]);
  const settle = (chargeId: string, attemptId: string, transaction: string) => refusal(
    `insert into settlements (charge_id, run_id, attempt_id, kind, operator_code, price, ledger_transaction_id)
     values ($1, $2, $3, 'captured', 1, 50000, $4) returning charge_id`, [chargeId, runId, attemptId, transaction]);
  const [posted] = await world().owner.query<{ id: string }>(`select id from ledger_transactions where run_id = $1 and kind = 'settle'`, [runId]);
  expect(await settle(randomUUID(), first.attemptId, posted!.id)).toBe('KC002');
  expect(await settle(first.chargeId, first.attemptId, 'settle:none')).toBe('KC002');
  expect(await settle(first.chargeId, second.attemptId, posted!.id)).toBe('KC002');
});

test('charges are not emptied', async () => {
  await claimed();
  expect(await refusal('truncate charges cascade', [])).toBe('KL005');
});
