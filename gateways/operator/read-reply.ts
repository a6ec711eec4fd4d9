import type { Exchange } from '../http/exchange.ts';
import type { Answer, InquiryReply, OperatorReply, Silence } from './operator-gateway.ts';

interface Subject {
  reference: string;
  /** a PIN call must bring the code itself before it counts as answered */
  pin: boolean;
}

/**
 * Reads what the operator answered to a charge or a PIN purchase. Whatever can't be read beyond doubt (no JSON, no
 * code, another call's reference, success without the code that was bought) is silence: never guessed, but inquired.
 * The HTTP status plays no part: a proxy's 503 has no code and is silence, an operator's own answer has one.
 */
export function readReply(exchange: Exchange, subject: Subject): OperatorReply {
  if (exchange.kind === 'not-sent') return { kind: 'not-sent', reason: exchange.reason };
  if (exchange.kind === 'silence') return exchange;
  return readAnswer(exchange.body, exchange.status, subject);
}

/** Reads the answer to an inquiry. `not-found` needs both the status 404 and the operator's own word for it. */
export function readInquiry(exchange: Exchange, subject: Subject): InquiryReply {
  if (exchange.kind !== 'answer') return { kind: 'silence', reason: exchange.reason };
  const answer = readAnswer(exchange.body, exchange.status, subject);
  if (answer.kind === 'answer' && answer.code === 'not-found') {
    return exchange.status === 404 ? { kind: 'not-found' } : { kind: 'silence', reason: 'unreadable-answer' };
  }
  return answer;
}

/** Anything a program says about itself, such as `ok` or `inactive-number`; bounded, for it is stored with the attempt. */
const CODE = /^[\x21-\x7e]{1,64}$/;

function readAnswer(body: string, status: number, subject: Subject): Answer | Silence {
  let parsed: unknown;
  try {
    parsed = JSON.parse(body);
  } catch {
    return { kind: 'silence', reason: status >= 500 ? `http-${status}` : 'unreadable-answer' };
  }
  if (typeof parsed !== 'object' || parsed === null) return { kind: 'silence', reason: 'unreadable-answer' };
  const { code, reference, operatorTransactionId, pin } = parsed as Record<string, unknown>;
  if (typeof code !== 'string' || !CODE.test(code)) return { kind: 'silence', reason: 'unreadable-answer' };
  if (reference !== subject.reference) return { kind: 'silence', reason: 'answer-for-another-reference' };

  const answer: Answer = { kind: 'answer', code };
  if (typeof operatorTransactionId === 'string') answer.operatorTransactionId = operatorTransactionId;
  if (subject.pin && code === 'ok') {
    if (!isPin(pin)) return { kind: 'silence', reason: 'success-without-pin' };
    answer.pin = { code: pin.code, serial: pin.serial };
  }
  return answer;
}

function isPin(pin: unknown): pin is { code: string; serial: string } {
  if (typeof pin !== 'object' || pin === null) return false;
  const { code, serial } = pin as Record<string, unknown>;
  return typeof code === 'string' && code !== '' && typeof serial === 'string' && serial !== '';
}
