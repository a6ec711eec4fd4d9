import type { Outcome } from '../../domain/charging/next-step.ts';
import { classifyAnswer } from '../../domain/operator-answers.ts';
import type { InquiryReply, OperatorReply } from '../../gateways/operator/index.ts';

/** What a call's reply means. Silence and every word that is not in the table is unknown. */
export function outcomeOfReply(reply: OperatorReply, isPin: boolean): Outcome {
  if (reply.kind === 'not-sent') return { kind: 'not-sent', code: reply.reason };
  if (reply.kind === 'silence') return { kind: 'unknown', code: 'no-answer' };
  switch (classifyAnswer(reply.code).class) {
    case 'succeeded':
      // A sold PIN without its code is of no use to anybody: ask again until the code comes.
      return isPin && reply.pin === undefined ? { kind: 'unknown', code: 'pin-missing' } : { kind: 'succeeded', code: reply.code };
    case 'permanent':
      return { kind: 'refused', code: reply.code };
    case 'recently-charged':
    case 'retry':
    case 'insufficient-float':
      return { kind: 'retryable', code: reply.code };
    case 'unknown':
      return { kind: 'unknown', code: reply.code };
  }
}

/**
 * What an inquiry's reply means. "Not found" counts only once no call of the attempt can be on its way any more.
 * @param notFoundCountsInMs 0: it counts
 */
export function outcomeOfInquiry(reply: InquiryReply, isPin: boolean, notFoundCountsInMs: number): Outcome {
  if (reply.kind === 'not-found') {
    return notFoundCountsInMs === 0
      ? { kind: 'not-found', code: 'not-found' }
      : { kind: 'unknown', code: 'not-found-yet', notFoundCountsInMs };
  }
  return outcomeOfReply(reply, isPin);
}
