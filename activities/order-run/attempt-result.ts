import type { AttemptResult } from '../../database/charges/settle-outcomes.ts';
import { sealText } from '../../database/encryption/sealed-text.ts';
import type { Outcome } from '../../domain/charging/next-step.ts';
import type { InquiryReply, OperatorReply } from '../../gateways/operator/index.ts';

/** What is stored of a reply: the outcome, the operator's own id of it, and a sold PIN, sealed before it goes anywhere. */
export function attemptResult(
  { chargeId, attemptId }: { chargeId: string; attemptId: string },
  source: AttemptResult['source'],
  outcome: Outcome,
  reply: OperatorReply | InquiryReply,
  pinKey: Buffer,
): AttemptResult {
  const result: AttemptResult = { chargeId, attemptId, source, outcome };
  if (reply.kind !== 'answer') return result;
  if (reply.operatorTransactionId !== undefined) result.operatorTransactionId = reply.operatorTransactionId;
  if (reply.pin !== undefined) {
    result.pin = { chargeId, serial: reply.pin.serial, sealed: sealText(pinKey, chargeId, reply.pin.code) };
  }
  return result;
}
