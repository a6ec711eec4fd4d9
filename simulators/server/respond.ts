import type { ServerResponse } from 'node:http';

/** Answers with JSON. */
export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  sendJsonText(response, status, JSON.stringify(body));
}

/** Answers with JSON that is text already. No Date header: it costs time and nobody reads it. */
export function sendJsonText(response: ServerResponse, status: number, text: string): void {
  response.sendDate = false;
  response.writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) });
  response.end(text);
}

export function sendHtml(response: ServerResponse, status: number, html: string): void {
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'content-length': Buffer.byteLength(html),
    'cache-control': 'no-store',
  });
  response.end(html);
}

export function sendNothing(response: ServerResponse, status = 204): void {
  response.writeHead(status);
  response.end();
}

/** Streams `[…]` item by item, so that a book of a million entries never stands in memory as text. */
export async function sendJsonArray(response: ServerResponse, items: Iterable<unknown>): Promise<void> {
  response.writeHead(200, { 'content-type': 'application/json' });
  let chunk = '[';
  let first = true;
  for (const item of items) {
    chunk += (first ? '\n' : ',\n') + JSON.stringify(item);
    first = false;
    if (chunk.length > 64 * 1024) {
      const ready = response.write(chunk);
      chunk = '';
      if (!ready && !(await drained(response))) return;
    }
  }
  response.end(`${chunk}\n]\n`);
}

/** Streams one item a line (`application/x-ndjson`), for readers that take a million of them in flat memory. */
export async function sendJsonLines(response: ServerResponse, items: Iterable<unknown>): Promise<void> {
  response.writeHead(200, { 'content-type': 'application/x-ndjson' });
  let chunk = '';
  for (const item of items) {
    chunk += `${JSON.stringify(item)}\n`;
    if (chunk.length > 64 * 1024) {
      const ready = response.write(chunk);
      chunk = '';
      if (!ready && !(await drained(response))) return;
    }
  }
  response.end(chunk);
}

/** false: the reader has gone */
function drained(response: ServerResponse): Promise<boolean> {
  return new Promise((resolve) => {
    const end = (open: boolean) => (): void => {
      response.off('drain', onDrain).off('close', onClose);
      resolve(open);
    };
    const onDrain = end(true);
    const onClose = end(false);
    response.once('drain', onDrain).once('close', onClose);
  });
}
