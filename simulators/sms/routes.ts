import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FaultControl } from '../server/fault-control.ts';
import type { Journal } from '../server/journal.ts';
import { sendHtml, sendJson, sendNothing } from '../server/respond.ts';
import { inboxPage, textOf } from './inbox-page.ts';
import { e164, readLookup, REFUSALS, type Lookup, type Refusal } from './lookup.ts';
import type { Outbox, SmsMessage } from './outbox.ts';
import type { SmsFaults } from './sms-faults.ts';

interface Parts {
  outbox: Outbox;
  control: FaultControl<SmsFaults>;
  journal: Journal;
}

const DEFAULT_LIMIT = 100;

export function createSmsRoutes({ outbox, control, journal }: Parts): (request: IncomingMessage, response: ServerResponse) => void {
  const refuse = (response: ServerResponse, status: Refusal): void =>
    sendJson(response, status, { return: { status, message: REFUSALS[status] }, entries: null });

  const send = (response: ServerResponse, lookup: Lookup | Refusal): void => {
    if (typeof lookup === 'number') return refuse(response, lookup);
    const faults = control.now;
    let draw = control.random();
    if ((draw -= faults.refuseRate) < 0) return refuse(response, 418);
    const drop = (draw -= faults.dropAnswerRate) < 0;
    const delivered = drop || draw - faults.undeliveredRate >= 0;
    const message = outbox.add({ ...lookup, at: new Date().toISOString(), delivered });
    journal.onceWritten(() => {
      if (drop) response.destroy();
      else sendJson(response, 200, { return: { status: 200, message: 'تایید شد' }, entries: [entryOf(message)] });
    });
  };

  return (request, response) => {
    const { method } = request;
    if (control.handle(request, response)) return;
    const { pathname, searchParams: query } = new URL(request.url as string, 'http://simulator');

    const api = /^\/v1\/[^/]+\/(verify\/lookup|sms\/status)\.json$/.exec(pathname);
    if (api !== null && control.now.outage) return void response.destroy();
    if (api?.[1] === 'verify/lookup') {
      return readLookup(request, query, (lookup) => void setTimeout(() => send(response, lookup), control.now.latencyMs));
    }
    if (api?.[1] === 'sms/status') {
      const message = outbox.get(Number(query.get('messageid')));
      const entries = message === undefined ? [] : [{ messageid: message.messageId, ...statusOf(message) }];
      return sendJson(response, 200, { return: { status: 200, message: 'تایید شد' }, entries });
    }

    if (pathname === '/messages' && method === 'DELETE') {
      outbox.clear();
      return sendNothing(response);
    }
    const spelling = query.get('receptor');
    const receptor = spelling === null ? undefined : (e164(spelling) ?? 'nobody');
    const limit = Number(query.get('limit') ?? DEFAULT_LIMIT);
    if (pathname === '/messages' && method === 'GET') {
      return sendJson(response, 200, outbox.newest(receptor, limit).map((message) => ({ ...message, text: textOf(message) })));
    }
    if (pathname === '/' && method === 'GET') return sendHtml(response, 200, inboxPage(outbox.newest(receptor, 50), receptor));
    return sendJson(response, 404, { code: 'no-such-path' });
  };
}

function statusOf(message: SmsMessage): { status: number; statustext: string } {
  return message.delivered ? { status: 10, statustext: 'رسیده به گیرنده' } : { status: 11, statustext: 'نرسیده به گیرنده' };
}

function entryOf(message: SmsMessage): object {
  return {
    messageid: message.messageId,
    message: textOf(message),
    status: 5,
    statustext: 'ارسال به مخابرات',
    sender: '10004346',
    receptor: message.receptor.replace('+98', '0'),
    date: Math.floor(Date.parse(message.at) / 1000),
    cost: 1200,
  };
}
