import { Pool } from 'undici';
import { exchange } from '../http/exchange.ts';
import type { BalanceReply, OperatorGateway } from './operator-gateway.ts';
import { readInquiry, readReply } from './read-reply.ts';

export interface HttpOperatorOptions {
  /** origin of the operators' switch, such as `https://switch.example` */
  url: string;
  /**
   * Connections kept, at least the number of calls in flight: a call that queues for a connection wastes its
   * `send_before`. One request at a time on each (no pipelining), so one lost socket is one unknown outcome.
   */
  connections?: number;
  /** a connection that takes longer ends as `not-sent` */
  connectTimeoutMs?: number;
}

/** An answer is a few hundred bytes; more is not an answer. */
const MAX_RESPONSE_BYTES = 64 * 1024;

/** The HTTP client of the operators' switch (the operator simulator speaks the same protocol). */
export function createHttpOperatorGateway(options: HttpOperatorOptions): OperatorGateway {
  const pool = new Pool(options.url, {
    connections: options.connections ?? 350,
    pipelining: 1,
    connectTimeout: options.connectTimeoutMs ?? 2000,
    maxResponseSize: MAX_RESPONSE_BYTES,
  });

  return {
    async charge(request, guard) {
      const { reference, operatorCode, mobile, productCode, amount, ported } = request;
      const body = JSON.stringify({ reference, operatorCode, mobile, productCode, amount: amount.toString(), ported });
      const { sendBefore, timeoutMs } = guard;
      const outcome = await exchange(pool, { method: 'POST', path: '/charges', body, sendBefore, timeoutMs });
      return readReply(outcome, { reference, pin: false });
    },

    async inquire(reference, timeoutMs) {
      const path = `/charges/${encodeURIComponent(reference)}`;
      return readInquiry(await exchange(pool, { method: 'GET', path, timeoutMs }), { reference, pin: false });
    },

    async purchasePin(request, guard) {
      const { reference, operatorCode, faceValue } = request;
      const body = JSON.stringify({ reference, operatorCode, faceValue: faceValue.toString() });
      const { sendBefore, timeoutMs } = guard;
      const outcome = await exchange(pool, { method: 'POST', path: '/pins', body, sendBefore, timeoutMs });
      return readReply(outcome, { reference, pin: true });
    },

    async inquirePin(reference, timeoutMs) {
      const path = `/pins/${encodeURIComponent(reference)}`;
      return readInquiry(await exchange(pool, { method: 'GET', path, timeoutMs }), { reference, pin: true });
    },

    async balance(timeoutMs): Promise<BalanceReply> {
      const outcome = await exchange(pool, { method: 'GET', path: '/balance', timeoutMs });
      if (outcome.kind !== 'answer') return { kind: 'silence', reason: outcome.reason };
      return readBalance(outcome.body);
    },

    close: () => pool.close(),
  };
}

/** `{ "balanceRial": "1000000" }`, or null where the operator sets no limit. */
function readBalance(body: string): BalanceReply {
  try {
    const { balanceRial } = JSON.parse(body) as { balanceRial?: unknown };
    if (balanceRial === null) return { kind: 'balance', rial: 'unlimited' };
    if (typeof balanceRial === 'string' && /^\d{1,18}$/.test(balanceRial)) {
      return { kind: 'balance', rial: BigInt(balanceRial) };
    }
  } catch {
    // falls through: an answer that can't be read tells nothing
  }
  return { kind: 'silence', reason: 'unreadable-answer' };
}
