import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FaultControl } from '../server/fault-control.ts';
import type { Journal } from '../server/journal.ts';
import { readBody, readJsonObject } from '../server/read-body.ts';
import { sendHtml, sendJson, sendNothing } from '../server/respond.ts';
import type { BankFaults } from './bank-faults.ts';
import { MESSAGES, type Bank, type BankAnswer } from './bank.ts';
import { noPaymentPage, paymentPage } from './payment-page.ts';
import type { Payment, Payments } from './payments.ts';

interface Parts {
  bank: Bank;
  payments: Payments;
  control: FaultControl<BankFaults>;
  journal: Journal;
}

const CALLS = /^\/pg\/v4\/payment\/(request|verify|unverified|inquiry|reverse)\.json$/;
const PAGE = /^\/pg\/StartPay\/([^/]+)$/;

type Call = 'request' | 'verify' | 'unverified' | 'inquiry' | 'reverse';

export function createBankRoutes({ bank, payments, control, journal }: Parts): (request: IncomingMessage, response: ServerResponse) => void {
  const answer = (call: Call, body: Record<string, unknown>): BankAnswer => {
    const now = Date.now();
    payments.returnUnverified(control.now.returnAfterMs, now);
    if (call === 'verify' && control.now.verifyErrorCode !== null) return { code: control.now.verifyErrorCode };
    if (call === 'reverse' && control.now.reverseErrorCode !== null) return { code: control.now.reverseErrorCode };
    return bank[call](body, now);
  };

  const api = (call: Call, request: IncomingMessage, response: ServerResponse): void => {
    if (control.now.outage) return void response.destroy();
    readJsonObject(request, (body) => {
      const told = body === undefined ? { code: -9, validations: ['json'] } : answer(call, body);
      const drop = told.code >= 100 && control.random() < dropRate(call, control.now);
      setTimeout(() => {
        journal.onceWritten(() => (drop ? response.destroy() : tell(response, told)));
      }, control.now.latencyMs);
    });
  };

  const decide = (request: IncomingMessage, response: ServerResponse, payment: Payment): void => {
    readBody(request, (text) => {
      const form = new URLSearchParams(text);
      const decision = form.get('decision');
      if (decision !== 'pay' && decision !== 'cancel') return sendJson(response, 400, { code: 'bad-request', detail: 'decision=pay|cancel' });
      const amountRial = form.has('amount') ? Number(form.get('amount')) : payment.amountRial;
      if (!Number.isSafeInteger(amountRial) || amountRial <= 0) return sendJson(response, 400, { code: 'bad-request', detail: 'amount: rials' });
      if (!bank.decide(payment, { decision, amountRial }, Date.now())) return sendHtml(response, 409, paymentPage(payment));
      const callback = callbackOf(payment, decision);
      journal.onceWritten(() => {
        for (let i = 0; i < control.now.duplicateCallbacks; i += 1) callAgain(callback);
        if (control.now.loseCallback) return sendHtml(response, 200, paymentPage(payment));
        response.writeHead(303, { location: callback });
        return response.end();
      });
    });
  };

  return (request, response) => {
    const { method } = request;
    if (control.handle(request, response)) return;
    const { pathname } = new URL(request.url as string, 'http://simulator');

    const call = CALLS.exec(pathname)?.[1] as Call | undefined;
    if (call !== undefined && method === 'POST') return api(call, request, response);

    const authority = PAGE.exec(pathname)?.[1];
    if (authority !== undefined) {
      const payment = payments.get(authority);
      if (payment === undefined) return sendHtml(response, 404, noPaymentPage());
      if (method === 'POST') return decide(request, response, payment);
      return sendHtml(response, 200, paymentPage(payment));
    }

    if (pathname === '/payments' && method === 'GET') {
      payments.returnUnverified(control.now.returnAfterMs, Date.now());
      return sendJson(response, 200, payments.newest().map(({ amountRial, ...rest }) => ({ ...rest, amount: String(amountRial) })));
    }
    if (pathname === '/payments' && method === 'DELETE') {
      payments.clear();
      return sendNothing(response);
    }
    return sendJson(response, 404, { code: 'no-such-path' });
  };
}

/** The provider's envelope: on success `errors` is an empty list, on failure `data` is one. */
function tell(response: ServerResponse, told: BankAnswer): void {
  const { code } = told;
  const message = MESSAGES[code] ?? 'Error';
  if ('data' in told) return sendJson(response, 200, { data: { code, message, ...told.data }, errors: [] });
  return sendJson(response, 422, { data: [], errors: { code, message, validations: told.validations ?? [] } });
}

function dropRate(call: Call, faults: BankFaults): number {
  if (call === 'request') return faults.dropRequestAnswerRate;
  if (call === 'verify') return faults.dropVerifyAnswerRate;
  return call === 'reverse' ? faults.dropReverseAnswerRate : 0;
}

function callbackOf(payment: Payment, decision: 'pay' | 'cancel'): string {
  const url = new URL(payment.callbackUrl);
  url.searchParams.set('Authority', payment.authority);
  url.searchParams.set('Status', decision === 'pay' ? 'OK' : 'NOK');
  return url.toString();
}

/** A callback that the bank repeats by itself; nobody waits for it and its failure is the receiver's affair. */
function callAgain(callback: string): void {
  fetch(callback, { redirect: 'manual' }).catch(() => undefined);
}
