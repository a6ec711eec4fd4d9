import { setMaxListeners } from 'node:events';
import { createServer } from 'node:http';
import { openDatabase } from '../database/connection.ts';
import { smsTemplateNames } from '../database/settings/read-sms-template.ts';
import { openRateLimits } from '../database/limits/rate-limits.ts';
import { createHttpBankGateway } from '../gateways/bank/index.ts';
import { createHttpSmsGateway } from '../gateways/sms/index.ts';
import { connectProcesses } from '../gateways/temporal/processes.ts';
import { createApp } from './app.ts';
import { readConfig } from './config.ts';
import { startOutboxNudge } from './frame/outbox-nudge.ts';
import { makeLogger } from './logger.ts';

/** Requests in flight get this long after SIGTERM; then their connections are cut. */
const DRAIN_MS = 4_000;
/** A payer waits for the bank's answer to a new payment no longer than this. */
const BANK_TIMEOUT_MS = 8_000;

const config = readConfig();
const log = makeLogger('api');
const db = openDatabase(config.databaseUrl, { poolSize: 20, name: 'kook-api' });
const sms = createHttpSmsGateway({ ...(config.smsApiKey === undefined ? {} : { apiKey: config.smsApiKey }), url: config.smsUrl, nameOf: smsTemplateNames(db) });
const bank = createHttpBankGateway({ ...config.bank, timeoutMs: BANK_TIMEOUT_MS });
const temporal = connectProcesses(config.temporal);
const outbox = startOutboxNudge(db, (row) => temporal.deliver(row), log);
const stopping = new AbortController();
// Each open event stream listens to it.
setMaxListeners(0, stopping.signal);

const app = createApp({
  config, db, log,
  gateways: { sms, bank },
  processes: { healthy: () => temporal.isReachable(), nudge: outbox.nudge },
  limits: openRateLimits(db),
  stopping: stopping.signal,
});
const server = createServer({ keepAliveTimeout: 65_000 }, app);

server.on('error', (error: NodeJS.ErrnoException) => {
  log.fatal({ reason: error.code }, error.code === 'EADDRINUSE' ? `port ${config.port} is taken: set KOOK_PORT to another` : 'the server failed');
  process.exit(1);
});
server.listen(config.port, () => log.info({ port: config.port, origin: config.origin }, 'listening'));

async function stop(signal: string): Promise<void> {
  if (stopping.signal.aborted) return;
  log.info({ signal }, 'stopping');
  // Ends event streams and makes the readiness answer no.
  stopping.abort();
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const cut = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
  await closed;
  clearTimeout(cut);
  await outbox.stop();
  await Promise.allSettled([sms.close(), bank.close(), temporal.close(), db.close()]);
  log.info('stopped');
}

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => {
    stop(signal).then(() => process.exit(0), () => process.exit(1));
  });
}
