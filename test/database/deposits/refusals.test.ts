import { describe, expect, test } from 'vitest';
import { sqlState, type Tx } from '../../../database/connection.ts';
import { postCredit } from '../../../database/ledger/post-credit.ts';
import { useWorld } from '../support/world.ts';
import { BILLION, MILLION, useSlips } from './slips.ts';

const world = useWorld();
const slips = useSlips(world);

/** SQLSTATE by which the database refuses a transaction of these statements; `accepted` where it does not. */
async function refusal(...statements: [string, unknown[]][]): Promise<string> {
  const { db } = world();
  return refusalOf(async (tx) => {
    for (const [text, params] of statements) await db.query(text, params, tx);
  });
}

async function refusalOf(work: (tx: Tx) => Promise<unknown>): Promise<string> {
  try {
    await world().db.transaction(work);
    return 'accepted';
  } catch (error) {
    return sqlState(error) ?? `no SQLSTATE: ${String(error)}`;
  }
}

const decision = (id: string, given: Record<string, unknown> = {}): [string, unknown[]] => {
  const row = { deposit_id: id, version: 1, decision: 'approve', from_status: 'in-review', to_status: 'approved', slip_amount: '1000000', reason: null, decided_by: slips.finance, ...given };
  return [`insert into deposit_decisions (${Object.keys(row).join(', ')}) values (${Object.keys(row).map((_, n) => `$${n + 1}`).join(', ')}) returning id`, Object.values(row)];
};
const approve = (id: string, decidedBy = slips.finance): [string, unknown[]] =>
  [`update deposits set status = 'approved', version = version + 1, slip_amount = amount, decided_by = $2, decided_at = now(), review_due_at = null, escalate_at = null where id = $1 returning id`, [id, decidedBy]];

describe('the database itself refuses', () => {
  test('approval without a decision, without its credit, and credit without approval', async () => {
    const organisation = await world().organisation();
    const { id } = await slips.submit(organisation);
    expect(await refusal(approve(id))).toBe('KD004');
    expect(await refusal(decision(id), approve(id))).toBe('KD006');
    const { db } = world();
    const credit = (amount: bigint) => (tx: Tx) => postCredit(db, tx, { id: `credit:deposit:${id}`, organisationId: organisation.id, amount, source: 'deposits', description: '' });
    expect(await refusalOf(credit(MILLION))).toBe('KD006');
    const whole = (amount: bigint) => async (tx: Tx) => {
      for (const [text, params] of [decision(id), approve(id)]) await db.query(text, params, tx);
      await credit(amount)(tx);
    };
    expect(await refusalOf(whole(MILLION - 1n))).toBe('KD006');
    expect(await refusalOf(whole(MILLION))).toBe('accepted');
    expect(await world().differences()).toEqual([]);
  });

  test('one person where two are needed, the same person twice, and people whose work it is not', async () => {
    const organisation = await world().organisation();
    const { id } = await slips.submit(organisation, { amount: BILLION });
    expect(await refusal(decision(id, { slip_amount: BILLION.toString() }))).toBe('KD003');
    await slips.decide(id);
    const second = { version: 2, from_status: 'second-review', slip_amount: BILLION.toString() };
    expect(await refusal(decision(id, second))).toBe('KD003');
    expect(await refusal(decision(id, { ...second, decided_by: await world().staff('operations') }))).toBe('KD002');
    expect(await refusal(decision(id, { ...second, decided_by: organisation.userId }))).toBe('KD002');
    expect(await refusal(decision(id, { ...second, version: 1 }))).toBe('KD001');
  });

  test('moves that no decision makes, and what was entered changed on the way', async () => {
    const organisation = await world().organisation();
    const { id } = await slips.submit(organisation);
    const set = (what: string): [string, unknown[]] => [`update deposits set ${what} where id = $1 returning id`, [id]];
    for (const what of ['amount = amount + 1', `status = 'rejected', version = 2, review_due_at = null, escalate_at = null`, `payer = 'دیگری'`, 'version = 2', 'undone_at = now()', `organisation_id = new_id()`]) {
      expect([what, await refusal(set(what))]).toEqual([what, expect.stringMatching(/^(KD004|23514)$/)]);
    }
    expect(await refusal(decision(id, { decision: 'reject', to_status: 'approved', reason: 'دلیل' }))).toBe('KD001');
    await slips.decide(id);
    expect(await refusal(set(`status = 'in-review', version = version + 1, round = round + 1`))).toMatch(/^(KD004|23514)$/);
    expect(await refusal(set('undone_at = now()'))).toBe('KD004');
    expect(await refusal(['delete from deposits where id = $1 returning id', [id]])).toBe('KD004');
  });

  test('a second credit of one slip’s number', async () => {
    const [one, other] = [await world().organisation(), await world().organisation()];
    const same = { trackingNumber: '424242' };
    const [first, second] = [await slips.submit(one, same), await slips.submit(other, same)];
    await slips.decide(first.id);
    expect(await refusal(decision(second.id), approve(second.id))).toBe('23505');
  });

  test('a slip of another organisation', async () => {
    const [one, other] = [await world().organisation(), await world().organisation()];
    const { id } = await slips.submit(one);
    expect(await refusal([
      `insert into deposits (organisation_id, created_by, amount, paid_on, bank_code, company_account_id, method, tracking_number,
          tracking_normalised, payer, slip_file_id, slip_sha256, submitted_at, status_since, review_due_at, escalate_at)
        select $2, $3, amount, paid_on, bank_code, company_account_id, method, tracking_number, tracking_normalised, payer, slip_file_id,
          slip_sha256, submitted_at, status_since, review_due_at, escalate_at from deposits where id = $1 returning id`, [id, other.id, other.userId]])).toBe('KD004');
  });

  test('an adjustment that is decided by its own proposer, without a posting, or twice', async () => {
    const organisation = await world().organisation(MILLION);
    const id = await slips.propose(organisation, -5n);
    const decide = (by: string): [string, unknown[]] => [`insert into adjustment_decisions (adjustment_id, version, decision, decided_by) values ($1, 1, 'approve', $2) returning version`, [id, by]];
    const close = (by: string): [string, unknown[]] => [`update adjustments set status = 'approved', version = 2, decided_by = $2, decided_at = now() where id = $1 returning id`, [id, by]];
    expect(await refusal(decide(slips.finance))).toBe('KD007');
    expect(await refusal(decide(slips.secondFinance))).toBe('KD002');
    expect(await refusal(close(slips.supervisor))).toBe('KD007');
    expect(await refusal(decide(slips.supervisor), close(slips.supervisor))).toBe('KD006');
    const { db } = world();
    expect(await refusalOf((tx) => postCredit(db, tx, { id: `adjustment:${id}`, organisationId: organisation.id, amount: -5n, source: 'adjustments', description: '' }))).toBe('KD006');
    expect(await refusal([`update adjustments set amount = -6 where id = $1 returning id`, [id]])).toBe('KD007');
    await slips.decideAdjustment(id);
    expect(await refusal([`update adjustments set status = 'rejected', version = 3 where id = $1 returning id`, [id]])).toBe('KD007');
  });

  test.each(['deposit_decisions', 'deposit_submissions', 'adjustment_decisions'])('UPDATE, DELETE and TRUNCATE of %s', async (table) => {
    const organisation = await world().organisation();
    const { id } = await slips.submit(organisation);
    await slips.decide(id);
    await slips.decideAdjustment(await slips.propose(organisation, 5n));
    const { db, owner } = world();
    const state = async (on: typeof db, text: string) => on.query(text).then(() => 'accepted', (error: unknown) => sqlState(error));
    const column = table === 'deposit_submissions' ? 'payer' : 'decided_by';
    for (const text of [`update ${table} set ${column} = ${column}`, `delete from ${table}`, `truncate ${table} cascade`]) {
      expect([text, await state(owner, text)]).toEqual([text, 'KL005']);
      expect([text, await state(db, text)]).toEqual([text, '42501']);
    }
  });

  test('an account that slips name becoming another', async () => {
    await slips.submit(await world().organisation());
    expect(await refusal([`update company_accounts set number = '9999' where id = $1 returning id`, [slips.account]])).toBe('KD008');
    expect(await refusal([`update company_accounts set holder = 'شرکت نمونه' where id = $1 returning id`, [slips.account]])).toBe('accepted');
  });
});
