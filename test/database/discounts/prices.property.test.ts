import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { prepareCharges } from '../../../database/charges/prepare-charges.ts';
import { repriceLines } from '../../../database/orders/confirmation/reprice-lines.ts';
import { createOrder } from '../../../database/orders/create-order.ts';
import { addLine } from '../../../database/orders/lines/add-line.ts';
import { lockDraft } from '../../../database/orders/lock-draft.ts';
import { createRun } from '../../../database/runs/create-run.ts';
import { closeRun } from '../../../database/runs/close-run.ts';
import { readCredit } from '../../../database/ledger/read-credit.ts';
import { chooseDiscount, type Discount } from '../../../domain/discounts/choose-discount.ts';
import { takeOff } from '../../../domain/discounts/take-off.ts';
import type { OperatorCode } from '../../../domain/operators.ts';
import { mobile, OK, REFUSED, useWorld } from '../support/world.ts';

const world = useWorld();
const CREDIT = 1_000_000_000n;

interface Line {
  amount: bigint;
  operatorCode: OperatorCode;
  succeeds: boolean;
}
/** `own`: the buyer's organisation; the test puts its id in. */
type Given = Omit<Discount, 'organisationId'> & { own: boolean };

const operator = fc.constantFrom<OperatorCode>(1, 2, 3);
const discounts = fc.uniqueArray(
  fc.record({
    basisPoints: fc.oneof(fc.integer({ min: 1, max: 10_000 }), fc.constantFrom(1, 9_999, 10_000)),
    operatorCode: fc.option(operator), productType: fc.option(fc.constantFrom('direct-charge' as const, 'pin-charge' as const)), own: fc.boolean(),
  }),
  { maxLength: 6, selector: ({ operatorCode, productType, own }) => `${operatorCode} ${productType} ${own}` },
);
const lines = fc.array(fc.record({ amount: fc.bigInt(50_000n, 1_000_000n), operatorCode: operator, succeeds: fc.boolean() }), { minLength: 1, maxLength: 6 });

async function putInForce(given: readonly Given[], organisationId: string): Promise<Discount[]> {
  await world().db.query('delete from discounts where true returning 1');
  const inForce = given.map(({ own, ...discount }) => ({ ...discount, organisationId: own ? organisationId : null }));
  for (const { basisPoints, operatorCode, productType, organisationId: whose } of inForce) {
    await world().db.query(
      `insert into discounts (basis_points, operator_code, product_type, organisation_id, from_date) values ($1, $2, $3, $4, current_date - 2) returning id`,
      [basisPoints, operatorCode, productType, whose]);
  }
  return inForce;
}

const priceOf = (line: Line, inForce: Discount[], organisationId: string): bigint =>
  line.amount - takeOff(line.amount, chooseDiscount(inForce, { operatorCode: line.operatorCode, productType: 'direct-charge', organisationId })?.basisPoints ?? 0);

const pricesOf = async (versionId: string) =>
  (await world().db.query<{ price: string; discount: string; amount: string }>(
    'select price, discount, amount from order_lines where order_version_id = $1 order by position', [versionId]));

test('whatever discounts come and go, a line costs what the domain says, and a run holds what is captured and released, to the rial', async () => {
  await fc.assert(fc.asyncProperty(discounts, discounts, lines, async (first, then, bought) => {
    const { db } = world();
    const organisation = await world().organisation(CREDIT);
    const { id: organisationId, userId } = organisation;
    let inForce = await putInForce(first, organisationId);
    const { id: orderId } = await db.transaction((tx) => createOrder(db, tx, { organisationId, userId, name: 'تخفیف' }));
    for (const [n, { amount, operatorCode }] of bought.entries()) {
      await db.transaction((tx) => addLine(db, tx, {
        organisationId, orderId, line: { productType: 'direct-charge', mobile: mobile(n), amount: String(amount), operatorCode },
      }));
    }
    const draft = await db.transaction((tx) => lockDraft(db, tx, { organisationId, orderId }));
    const expected = () => bought.map((line) => ({ price: String(priceOf(line, inForce, organisationId)), amount: String(line.amount), discount: String(line.amount - priceOf(line, inForce, organisationId)) }));
    expect(await pricesOf(draft.versionId)).toEqual(expected());

    inForce = await putInForce(then, organisationId);
    await db.transaction((tx) => repriceLines(db, tx, draft));
    expect(await pricesOf(draft.versionId)).toEqual(expected());
    const prices = bought.map((line) => priceOf(line, inForce, organisationId));
    const payable = prices.reduce((sum, price) => sum + price, 0n);

    const { runId } = await db.transaction(async (tx) => {
      await db.query(`update order_versions set confirmed_at = now(), content_hash = 'x' where id = $1 and payable = $2 returning id`, [draft.versionId, String(payable)], tx);
      await db.query(`update orders set status = 'active', confirmed_version_id = draft_version_id, draft_version_id = null where id = $1 returning id`, [orderId], tx);
      return createRun(db, tx, { orderId, orderVersionId: draft.versionId, organisationId, occursAt: new Date() });
    });
    while (!(await prepareCharges(db, runId)));
    expect(await readCredit(db, organisationId)).toEqual({ available: CREDIT - payable, held: payable });
    const succeeding = new Set(bought.flatMap(({ succeeds }, n) => (succeeds ? [mobile(n)] : [])));
    for (;;) {
      const claimed = await world().claim(runId);
      if (claimed.length === 0) break;
      await world().settle(runId, claimed.map((charge) => ({ charge, outcome: succeeding.has(charge.mobile ?? '') ? OK : REFUSED })), { batchId: randomUUID() });
    }
    await closeRun(db, runId);
    const captured = prices.reduce((sum, price, n) => (bought[n]?.succeeds === true ? sum + price : sum), 0n);
    expect(await readCredit(db, organisationId)).toEqual({ available: CREDIT - captured, held: 0n });
    expect(await world().differences()).toEqual([]);
  }), { numRuns: 25, endOnFailure: true });
}, 240_000);
