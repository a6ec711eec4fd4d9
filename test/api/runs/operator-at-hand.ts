import { randomUUID } from 'node:crypto';
import { claimCharges, type ClaimedCharge } from '../../../database/charges/claim-charges.ts';
import { claimInquiries } from '../../../database/charges/claim-inquiries.ts';
import { prepareCharges } from '../../../database/charges/prepare-charges.ts';
import { settleOutcomes, type AttemptResult } from '../../../database/charges/settle-outcomes.ts';
import type { DemoPerson } from '../../../database/demo/people.ts';
import { sealText } from '../../../database/encryption/sealed-text.ts';
import { closeRun } from '../../../database/runs/close-run.ts';
import { OPERATOR_CODES } from '../../../domain/operators.ts';
import { buyer, type Buyer } from '../orders/buyer.ts';
import type { TestApi } from '../support/use-api.ts';

/** As `KOOK_PIN_KEY` of the tests' API. */
const PIN_KEY = Buffer.from('a1'.repeat(32), 'hex');
const POLICY = {
  retryStepsMs: [1_000], inquiryStepsMs: [60_000], sameNumberGapMs: 0, floatRetryMs: 1_000, unknownToPersonMs: 86_400_000,
};

export interface StartedRun {
  orderId: string;
  runId: string;
  owner: Buyer;
}

/** An order of these lines, confirmed by its code, with its charges made: where a worker would begin to send. */
export async function startRun(api: TestApi, lines: object[], { person = 'customer', name = 'شارژ آذر' }: { person?: DemoPerson; name?: string } = {}): Promise<StartedRun> {
  const owner = await buyer(api, person);
  const orderId = await owner.order({ name });
  for (const line of lines) {
    const added = await owner.call('POST', `/orders/${orderId}/lines`, line);
    if (added.status !== 201) throw new Error(added.text);
  }
  const { challengeId, code } = await owner.ask(orderId);
  const confirmed = await owner.confirm(orderId, { challengeId, code });
  if (confirmed.status !== 202) throw new Error(confirmed.text);
  const runs = await owner.call('GET', `/orders/${orderId}/runs`);
  const { id: runId } = (runs.body as { items: { id: string }[] }).items[0] ?? { id: '' };
  while (!(await prepareCharges(api.db, runId)));
  return { orderId, runId, owner };
}

export const direct = (mobile: string, amount = '50000', operatorCode?: number): object => ({ productType: 'direct-charge', mobile, amount, operatorCode });

/** `ok`, a refusal's code, `silence`, or `pin:<code>`. */
export type Answer = (charge: ClaimedCharge) => string;

/** Sends what is due and has the operator answer; every row that a worker would write is written by the same operations. */
export async function operatorAnswers(api: TestApi, runId: string, answer: Answer, asOf = new Date()): Promise<void> {
  const claimed = await claimCharges(api.db, {
    runId, limits: new Map(OPERATOR_CODES.map((code) => [code, 1_000])), claimToken: randomUUID(), sendWithinMs: 2_000, asOf,
  });
  const results = claimed.map((charge): AttemptResult => {
    const said = answer(charge);
    const subject = { chargeId: charge.chargeId, attemptId: charge.attemptId, source: 'answer' as const };
    if (said === 'silence') return { ...subject, outcome: { kind: 'unknown', code: 'timeout' } };
    if (said === 'ok') return { ...subject, outcome: { kind: 'succeeded', code: 'ok' }, operatorTransactionId: `T-${charge.attemptId.slice(-6)}` };
    if (!said.startsWith('pin:')) return { ...subject, outcome: { kind: 'refused', code: said } };
    const sealed = sealText(PIN_KEY, charge.chargeId, said.slice('pin:'.length));
    return { ...subject, outcome: { kind: 'succeeded', code: 'ok' }, pin: { chargeId: charge.chargeId, serial: `S${charge.chargeId.slice(-8)}`, sealed } };
  });
  await settleOutcomes(api.db, { runId, batchId: randomUUID(), results, policy: POLICY, asOf });
  await closeRun(api.db, runId);
}

/** Every unknown of the run is asked about, and the operator still does not know. */
export async function inquiryTellsNothing(api: TestApi, runId: string): Promise<void> {
  const asOf = new Date(Date.now() + 3_600_000);
  const asked = await claimInquiries(api.db, { runId, limit: 1_000, asOf, notFoundAfterMs: 0 });
  const results = asked.map(({ chargeId, attemptId }): AttemptResult =>
    ({ chargeId, attemptId, source: 'inquiry', outcome: { kind: 'unknown', code: 'in-progress' } }));
  await settleOutcomes(api.db, { runId, batchId: randomUUID(), results, policy: POLICY, asOf });
}
