import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FaultControl } from '../server/fault-control.ts';
import type { Journal } from '../server/journal.ts';
import { readJsonObject } from '../server/read-body.ts';
import { sendJson, sendJsonArray, sendJsonLines, sendJsonText, sendNothing } from '../server/respond.ts';
import type { Answer } from './answers.ts';
import type { Book } from './book.ts';
import { bookItems, summarise } from './book-pages.ts';
import type { OperatorFaults } from './operator-faults.ts';
import type { Operator } from './operator.ts';
import { closedStatement, statementLines } from './statement.ts';
import { readCharge, readPinPurchase, type Purchase } from './read-purchase.ts';

interface Parts {
  operator: Operator;
  book: Book;
  control: FaultControl<OperatorFaults>;
  journal: Journal;
}

type Route = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;

export function createOperatorRoutes({ operator, book, control, journal }: Parts): Route {
  /** Sends an answer after the latency that is set, and never before the journal holds what it tells. */
  const deliver = (response: ServerResponse, answer: Answer): void => {
    const { latencyMs, latencyJitterMs } = control.now;
    const send = (): void => {
      if (answer === 'drop') response.destroy();
      else sendJsonText(response, answer.status, answer.text);
    };
    const delayMs = latencyJitterMs === 0 ? latencyMs : latencyMs + Math.floor(Math.random() * latencyJitterMs);
    if (delayMs === 0) journal.onceWritten(send);
    else setTimeout(send, delayMs);
  };

  const buy = (
    request: IncomingMessage,
    response: ServerResponse,
    read: (body: Record<string, unknown> | undefined) => Purchase | undefined,
  ): void => {
    readJsonObject(request, (body) => {
      const purchase = read(body);
      if (purchase === undefined) sendJson(response, 400, { code: 'bad-request' });
      else deliver(response, operator.buy(purchase, Date.now()));
    });
  };

  const clear = (response: ServerResponse): void => {
    book.clear();
    operator.forgetNumbers();
    sendNothing(response);
  };

  const tellStatement = (request: IncomingMessage, response: ServerResponse, query: URLSearchParams): void | Promise<void> => {
    const day = (query.get('date') ?? '').replaceAll('-', '/');
    if (!/^1[34]\d\d\/\d\d\/\d\d$/.test(day)) {
      return sendJson(response, 400, { code: 'bad-request', detail: 'date=1405/09/10' });
    }
    const { outage, onlyOperators, statement } = control.now;
    if (outage && onlyOperators === null) return deliver(response, operator.balance());
    if (statement === 'missing') return sendJson(response, 404, { code: 'statement-not-ready' });
    const code = query.get('operatorCode');
    const lines = statementLines(book, { day, operatorCode: code === null ? undefined : Number(code) }, statement, Date.now());
    if (request.headers.accept !== 'application/x-ndjson') return sendJsonArray(response, lines);
    return sendJsonLines(response, closedStatement(lines, statement));
  };

  return (request, response) => {
    const { method } = request;
    const url = request.url as string;
    if (method === 'POST' && url === '/charges') return buy(request, response, readCharge);
    if (method === 'POST' && url === '/pins') return buy(request, response, readPinPurchase);
    if (control.handle(request, response)) return;

    const { pathname, searchParams } = new URL(url, 'http://simulator');
    if (method === 'DELETE' && pathname === '/book') return clear(response);
    if (method !== 'GET') return sendJson(response, 405, { code: 'method-not-allowed' });

    const inquiry = /^\/(charges|pins)\/([^/]+)$/.exec(pathname);
    if (inquiry !== null) {
      const kind = inquiry[1] === 'pins' ? 'pin' : 'charge';
      return deliver(response, operator.inquire(kind, decodeURIComponent(inquiry[2] as string), Date.now()));
    }
    if (pathname === '/balance') return deliver(response, operator.balance());
    if (pathname === '/statement') return tellStatement(request, response, searchParams);
    if (pathname === '/book') return sendJsonArray(response, bookItems(book, searchParams, Date.now()));
    if (pathname === '/book/summary') return sendJson(response, 200, summarise(book, Date.now()));
    return sendJson(response, 404, { code: 'no-such-path' });
  };
}
