import type { Response } from 'express';

/** Milliseconds after which a browser that lost the stream comes back. */
const RETRY_MS = 2_000;

export interface EventStream {
  /** Sends one event; `replaceable`: a reader who does not keep up gets only the newest of these. */
  send(name: string, data: unknown, replaceable?: boolean): void;
  /** A comment, by which proxies and readers know that the stream lives. */
  beat(): void;
  end(): void;
}

/**
 * Turns the answer into server-sent events (WHATWG HTML, 9.2). Every event carries the whole state, so `Last-Event-ID`
 * of a reader who comes back needs no memory here.
 */
export function openEventStream(res: Response): EventStream {
  let sequence = 0;
  let waiting: string | undefined;
  res.status(200);
  res.setHeader('Content-Type', 'text/event-stream; charset=utf-8');
  res.setHeader('Cache-Control', 'no-store, no-transform');
  res.setHeader('X-Accel-Buffering', 'no');
  res.flushHeaders();
  res.write(`retry: ${RETRY_MS}\n\n`);
  res.on('drain', () => {
    const text = waiting;
    waiting = undefined;
    if (text !== undefined && !res.writableEnded) res.write(text);
  });
  return {
    send(name, data, replaceable = false) {
      if (res.writableEnded) return;
      sequence += 1;
      const text = `id: ${sequence}\nevent: ${name}\ndata: ${JSON.stringify(data)}\n\n`;
      if (replaceable && res.writableNeedDrain) {
        waiting = text;
      } else {
        // Newer than what waits, and whole: the older is not needed any more.
        waiting = undefined;
        res.write(text);
      }
    },
    beat() {
      if (!res.writableEnded && !res.writableNeedDrain) res.write(': alive\n\n');
    },
    end() {
      if (!res.writableEnded) res.end();
    },
  };
}
