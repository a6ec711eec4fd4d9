import { readFile } from 'node:fs/promises';
import { DefaultLogger, NativeConnection, Runtime } from '@temporalio/worker';
import { pino } from 'pino';
import { openDatabase } from '../database/connection.ts';
import { smsTemplateNames } from '../database/settings/read-sms-template.ts';
import { createHttpBankGateway } from '../gateways/bank/index.ts';
import { createHttpOperatorGateway, createHttpStatementGateway } from '../gateways/operator/index.ts';
import { createHttpSmsGateway } from '../gateways/sms/index.ts';
import { createHttpWebhookGateway } from '../gateways/webhooks/index.ts';
import { connectProcesses } from '../gateways/temporal/processes.ts';
import { startBackground } from './background.ts';
import { buildBundle } from './build-bundle.ts';
import { readWorkerConfig, type WorkerConfig } from './config.ts';
import { createWorkers } from './create-workers.ts';
import { serveHealth } from './health.ts';

const POOL_SIZE = 24;
/** Statements of several operators at once, and an audit. */
const BOOKS_POOL_SIZE = 6;
/** An audit goes through all entries, a comparison through a million lines: minutes, and in the end it is hung and not busy. */
const BOOKS_STATEMENT_TIMEOUT_MS = 30 * 60_000;
/** Two calls fit well into one look (`bankLooks`). */
const BANK_TIMEOUT_MS = 10_000;

/** The worker process: Temporal workers, the outbox relay and the sweep, until SIGTERM or SIGINT. */
async function main(config: WorkerConfig): Promise<void> {
  const log = pino({ name: 'worker' });
  Runtime.install({
    shutdownSignals: [],
    logger: new DefaultLogger('WARN', ({ level, message }) => log.info({ temporal: level }, message)),
  });
  const health = { ready: false };
  const healthServer = await serveHealth(config.healthPort, () => health);
  const db = openDatabase(config.databaseUrl, { poolSize: POOL_SIZE, name: 'kook-worker', forLanes: true });
  const books = openDatabase(config.databaseUrl, { poolSize: BOOKS_POOL_SIZE, name: 'kook-books', statementTimeoutMs: BOOKS_STATEMENT_TIMEOUT_MS });
  const operator = createHttpOperatorGateway({ url: config.operatorUrl });
  const statements = createHttpStatementGateway({ url: config.operatorUrl });
  const sms = createHttpSmsGateway({ url: config.smsUrl, nameOf: smsTemplateNames(db), ...(config.smsApiKey === undefined ? {} : { apiKey: config.smsApiKey }) });
  const bank = createHttpBankGateway({ ...config.bank, timeoutMs: BANK_TIMEOUT_MS });
  const { key, allowLoopback, retryStepsMs } = config.webhooks;
  const webhooks = { key, retryStepsMs, gateway: createHttpWebhookGateway({ policy: { allowLoopback, requireTls: config.environment === 'production' } }) };
  const processes = connectProcesses(config.temporal);
  const connection = await NativeConnection.connect({ address: config.temporal.address });
  const workers = await createWorkers({
    connection,
    namespace: config.temporal.namespace,
    bundle: config.bundlePath === undefined ? { code: await buildBundle() } : { code: await readFile(config.bundlePath, 'utf8') },
    activities: { db, books, statements, operator, sms, bank, webhooks, policy: config.policy, timings: config.timings, payments: config.payments, pinKey: config.pinKey, log },
  });
  const stopBackground = startBackground({ db, books, bank, processes, log });
  const running = Promise.all(workers.map((worker) => worker.run()));
  health.ready = true;
  log.info('worker is ready');

  const stop = () => {
    health.ready = false;
    for (const worker of workers) if (worker.getState() === 'RUNNING') worker.shutdown();
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  await running;
  await stopBackground();
  await operator.close();
  await statements.close();
  await sms.close();
  await bank.close();
  await processes.close();
  await connection.close();
  await books.close();
  await db.close();
  healthServer.close();
  log.info('worker has stopped');
}

await main(readWorkerConfig());
