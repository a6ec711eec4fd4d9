import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { sendJson } from './respond.ts';

export interface Simulator {
  /** answers one request; may throw, which is answered with 500 and logged */
  handle: (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;
  /** called once at the end, after the last answer: writes what is still in memory */
  close: () => void;
}

/**
 * A connection on which nothing comes, new or kept, is closed after this time, as servers do. That is what a caller
 * which was stopped between its last look at the clock and its write runs into: what it writes then reaches nobody.
 */
const IDLE_MS = Number(process.env['KOOK_SIMULATOR_IDLE_MS'] ?? 5000);

/** Time for the answers in flight before their connections are cut, so that SIGTERM is over within 2 s. */
const DRAIN_MS = 1000;

/**
 * Runs one simulator as this process: listens on `PORT` (0 takes a free one) of `KOOK_SIMULATOR_HOST` (default: this
 * machine only), logs `{"msg":"listening","url":…}`, answers `GET /health`, and ends on SIGTERM and SIGINT.
 * Refuses to start in production: a simulator says «ok» to everything and would be mistaken for money.
 */
export function runSimulator(name: string, create: () => Simulator): void {
  const log = pino({ base: { simulator: name, pid: process.pid } });
  if (process.env['NODE_ENV'] === 'production') {
    log.fatal('simulators do not run in production');
    process.exitCode = 1;
    return;
  }

  const simulator = create();
  let stopping = false;

  const fail = (response: ServerResponse, error: unknown): void => {
    log.error({ err: error }, 'request failed');
    if (response.headersSent) response.destroy();
    else sendJson(response, 500, { code: 'internal-error' });
  };

  const timeouts = {
    keepAliveTimeout: IDLE_MS,
    headersTimeout: IDLE_MS,
    requestTimeout: 2 * IDLE_MS,
    connectionsCheckingInterval: Math.min(1000, IDLE_MS),
  };
  const server = createServer(timeouts, (request, response) => {
    if (stopping) response.setHeader('connection', 'close');
    if (request.url === '/health' && request.method === 'GET') {
      sendJson(response, 200, { status: 'ok', simulator: name });
      return;
    }
    try {
      const pending = simulator.handle(request, response);
      if (pending !== undefined) pending.catch((error: unknown) => fail(response, error));
    } catch (error) {
      fail(response, error);
    }
  });

  const stop = (signal: string): void => {
    if (stopping) return;
    stopping = true;
    log.info({ signal }, 'stopping');
    server.close(() => {
      simulator.close();
      log.info('stopped');
      process.exit(0);
    });
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), DRAIN_MS).unref();
  };
  process.on('SIGTERM', () => stop('SIGTERM'));
  process.on('SIGINT', () => stop('SIGINT'));

  server.on('error', (error) => {
    log.fatal({ err: error }, 'cannot listen');
    process.exit(1);
  });
  server.listen(Number(process.env['PORT'] ?? 0), process.env['KOOK_SIMULATOR_HOST'] ?? '127.0.0.1', () => {
    const { address, port } = server.address() as AddressInfo;
    log.info({ port, url: `http://${address}:${port}` }, 'listening');
  });
}
