import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createHttpStatementGateway, UnreadableStatement, type StatementChunk } from '../../gateways/operator/index.ts';
import { emptySimulator } from '../simulators/simulator-process.ts';

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

/** An operator that answers so. */
async function answering(answer: (response: ServerResponse) => void) {
  const server = createServer((_request, response) => answer(response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const gateway = createHttpStatementGateway({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, timeoutMs: 2_000 });
  ends.push(() => gateway.close(), () => server.closeAllConnections(), () => server.close());
  return gateway.open(1, '1405/09/05');
}

async function all(chunks: AsyncIterable<StatementChunk>) {
  const read: StatementChunk = { lines: [] };
  const lines = [];
  for await (const chunk of chunks) {
    lines.push(...chunk.lines);
    if (chunk.closing !== undefined) read.closing = chunk.closing;
  }
  return { ...read, lines };
}

const LINE = { reference: 'r1', operatorTransactionId: 't1', operatorCode: 1, mobile: '+989121234567', amount: '50000', at: '2026-11-26T10:00:00.000Z' };
const body = (...lines: object[]) => lines.map((line) => `${JSON.stringify(line)}\n`).join('');
const sending = (text: string) => (response: ServerResponse) => response.writeHead(200).end(text);

describe('a statement', () => {
  it('is read line by line, whatever pieces it comes in, with what its end declares', async () => {
    const text = body(...Array.from({ length: 5_000 }, (_, n) => ({ ...LINE, reference: `r${n}` })), { end: true, lines: 5_000, amount: '250000000' });
    const reply = await answering((response) => {
      response.writeHead(200);
      for (let at = 0; at < text.length; at += 7_777) response.write(text.slice(at, at + 7_777));
      response.end();
    });
    if (reply.kind !== 'statement') throw new Error(reply.kind);
    const { lines, closing } = await all(reply.chunks);
    expect(lines).toHaveLength(5_000);
    expect(lines[4_999]).toEqual({ ...LINE, reference: 'r4999', amount: 50_000n, at: new Date(LINE.at) });
    expect(closing).toEqual({ lines: 5_000, amount: 250_000_000n });
  });

  it.each([
    ['is a page', '<html></html>\n'],
    ['has an amount with a point', body({ ...LINE, amount: '50000.5' })],
    ['has an amount as a number', body({ ...LINE, amount: 50_000 })],
    ['has no reference', body({ ...LINE, reference: '' })],
    ['has a time that is none', body({ ...LINE, at: 'yesterday' })],
    ['goes on behind its end', body({ end: true, lines: 0, amount: '0' }, LINE)],
    ['has a line without end', 'x'.repeat(100_000)],
  ])('that %s cannot be read', async (_what, text) => {
    const reply = await answering(sending(text));
    if (reply.kind !== 'statement') throw new Error(reply.kind);
    await expect(all(reply.chunks)).rejects.toBeInstanceOf(UnreadableStatement);
  });

  it('that breaks off on its way is not taken for a short one', async () => {
    const reply = await answering((response) => {
      response.writeHead(200);
      response.write(body(LINE));
      setTimeout(() => response.destroy(), 50);
    });
    if (reply.kind !== 'statement') throw new Error(reply.kind);
    const error: unknown = await all(reply.chunks).then(() => undefined, (reason: unknown) => reason);
    expect(error).toBeInstanceOf(Error);
    expect(error).not.toBeInstanceOf(UnreadableStatement);
  });

  it('is not ready, or its operator is silent', async () => {
    expect((await answering((response) => response.writeHead(404).end('{}'))).kind).toBe('not-ready');
    expect(await answering((response) => response.writeHead(503).end('busy'))).toEqual({ kind: 'silence', reason: 'http-503' });
    expect((await answering((response) => response.destroy())).kind).toBe('silence');
  });
});

it('the simulator tells one operator’s lines and closes them with count and sum', async () => {
  const operator = await emptySimulator('operator');
  for (const [reference, operatorCode] of [['a', 1], ['b', 2], ['a', 1]] as const) {
    await operator.call('POST', '/charges', { reference, operatorCode, mobile: '+989121234567', productCode: 'p', amount: '50000' });
  }
  const [entry] = (await operator.call('GET', '/book')).body as { at: string }[];
  const parts = new Map(new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', { timeZone: 'Asia/Tehran', year: 'numeric', month: '2-digit', day: '2-digit' })
    .formatToParts(new Date(entry?.at ?? 0)).map((part) => [part.type, part.value]));
  const gateway = createHttpStatementGateway({ url: operator.url });
  ends.push(() => gateway.close());
  const reply = await gateway.open(1, `${parts.get('year')}/${parts.get('month')}/${parts.get('day')}`);
  if (reply.kind !== 'statement') throw new Error(reply.kind);
  const { lines, closing } = await all(reply.chunks);
  expect(lines.map(({ reference }) => reference)).toEqual(['a', 'a']);
  expect(new Set(lines.map(({ operatorTransactionId }) => operatorTransactionId)).size).toBe(2);
  expect(closing).toEqual({ lines: 2, amount: 100_000n });
});
