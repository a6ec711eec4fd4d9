import { randomBytes } from 'node:crypto';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { afterAll, beforeAll, expect } from 'vitest';
import type { CallingPolicy } from '../../../activities/order-run/dependencies.ts';
import { relayOutbox } from '../../../database/outbox/relay.ts';
import { controlRun } from '../../../database/runs/control-run.ts';
import { DEFAULT_LOOK_STEPS_MS, DEFAULT_PAYMENT_EXPIRY_MS, DEFAULT_PAYMENT_FOLLOW_MS } from '../../../domain/payments/follow-up.ts';
import { DEFAULT_INQUIRY_STEPS_MS, DEFAULT_RETRY_STEPS_MS, DEFAULT_SAME_NUMBER_GAP_MS } from '../../../domain/retry.ts';
import { createHttpBankGateway } from '../../../gateways/bank/index.ts';
import { createHttpOperatorGateway, createHttpStatementGateway, type OperatorGateway } from '../../../gateways/operator/index.ts';
import { WEBHOOK_RETRY_STEPS_MS } from '../../../domain/webhooks/retry-schedule.ts';
import { createHttpSmsGateway } from '../../../gateways/sms/index.ts';
import { createHttpWebhookGateway } from '../../../gateways/webhooks/index.ts';
import { buildBundle } from '../../../worker/build-bundle.ts';
import { createWorkers } from '../../../worker/create-workers.ts';
import { useWorld, type World } from '../../database/support/world.ts';
import { emptySimulator, type SimulatorProcess } from '../../simulators/simulator-process.ts';
import { recordHistory, textOfHistory } from '../../replay/histories.ts';
import { timeSkippingEnvironment } from '../../support/temporal.ts';

const PIN_KEY = randomBytes(32);
const WEBHOOK_KEY = randomBytes(32);
/** The terminal of these tests at the bank's simulator. */
export const BANK_MERCHANT = '11111111-1111-4111-8111-111111111111';
/** Numbers of these tests in any spelling: 0912…, +98912…, 98912…; a word of ids never holds nine zeros and digits so. */
const MOBILE_DIGITS = /9120000\d{3}/;

/** The rules of domain.md; only what runs on the real clock is short. */
const POLICY: CallingPolicy = {
  retryStepsMs: DEFAULT_RETRY_STEPS_MS,
  inquiryStepsMs: DEFAULT_INQUIRY_STEPS_MS,
  sameNumberGapMs: DEFAULT_SAME_NUMBER_GAP_MS,
  floatRetryMs: 2_000,
  unknownToPersonMs: 72 * 3_600_000,
  sendWithinMs: 1_000,
  callTimeoutMs: 1_000,
  notFoundGraceMs: 0,
};

/** PostgreSQL, the operator's simulator, a Temporal whose time skips, and real workers on it. */
export class ProcessesWorld {
  readonly money: World;
  readonly environment: TestWorkflowEnvironment;
  readonly operator: SimulatorProcess;
  readonly bank: SimulatorProcess;
  readonly pinKey = PIN_KEY;
  readonly webhookKey = WEBHOOK_KEY;
  readonly warnings: string[] = [];

  constructor(money: World, environment: TestWorkflowEnvironment, { operator, bank }: { operator: SimulatorProcess; bank: SimulatorProcess }) {
    this.money = money;
    this.environment = environment;
    this.operator = operator;
    this.bank = bank;
  }

  /** Sets the operator's faults, with a closed breaker to begin with. */
  async faults(faults: Record<string, unknown>): Promise<void> {
    await this.money.db.query('delete from operator_breakers returning operator_code');
    await this.operator.call('DELETE', '/faults');
    const { status } = await this.operator.call('PUT', '/faults', { latencyMs: 5, ...faults });
    if (status !== 200) throw new Error(`The operator refused these faults: ${status}`);
  }

  async book(): Promise<{ reference: string; mobile: string; status: string; timesCharged: number }[]> {
    return (await this.operator.call('GET', '/book')).body;
  }

  /** Delivers what the outbox has, as the relay does. */
  async relay(): Promise<void> {
    const { client } = this.environment;
    while ((await relayOutbox(this.money.db, 'start', async ({ workflow, workflowId, payload }) => {
      await client.workflow.start(workflow, { workflowId, taskQueue: 'kook', args: [payload] }).catch(() => undefined);
    })) > 0);
    while ((await relayOutbox(this.money.db, 'signal', async ({ workflowId, signal }) => {
      await client.workflow.getHandle(workflowId).signal(signal ?? '').catch(() => undefined);
    })) > 0);
  }

  async control(runId: string, action: 'pause' | 'resume' | 'cancel', actorId: string): Promise<void> {
    const { db } = this.money;
    await db.transaction((tx) => controlRun(db, tx, { runId, action, actorId }));
    await this.relay();
  }

  /** Starts the run's workflow and waits for its end; time skips meanwhile. */
  async finish(runId: string): Promise<string> {
    await this.relay();
    const status = (await this.environment.client.workflow.getHandle(`run/${runId}`).result()) as string;
    expect(await textOfHistory(this.environment.client, `run/${runId}`)).not.toMatch(MOBILE_DIGITS);
    return status;
  }

  /** Keeps this process's history for the replay tests, where recording is asked for. */
  record(workflowId: string, story: string): Promise<void> {
    return recordHistory(this.environment.client, workflowId, story);
  }

  /** Lets the workflows' time pass. */
  sleep(ms: number): Promise<void> {
    return this.environment.sleep(ms);
  }

  /** Waits on the real clock until the database says so. */
  async until(what: string, condition: () => Promise<boolean>, limitMs = 20_000): Promise<void> {
    const end = Date.now() + limitMs;
    while (!(await condition())) {
      if (Date.now() > end) throw new Error(`Did not happen within ${limitMs} ms: ${what}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  async run(runId: string) {
    const [run] = await this.money.db.query<{
      status: string; control: string; succeeded_count: number; failed_count: number; cancelled_count: number; held_rial: string; failure_code: string | null;
    }>('select * from runs where id = $1', [runId]);
    if (run === undefined) throw new Error('No such run');
    return run;
  }

  async attempts(runId: string) {
    return this.money.db.query<{ line: number; number: number; id: string; kinds: string[]; codes: string[] }>(
      `select c.line, a.number, a.id, array_agg(o.kind order by o.id) as kinds, array_agg(o.code order by o.id) as codes
         from charges c join charge_attempts a on a.charge_id = c.id left join charge_attempt_outcomes o on o.attempt_id = a.id
         where c.run_id = $1 group by 1, 2, 3 order by 1, 2`, [runId]);
  }
}

/** One world per test file; the operator's faults are taken back before each use by `faults({})`. */
export function useProcesses(policy: Partial<CallingPolicy> = {}): () => ProcessesWorld {
  const world = useWorld();
  let processes: ProcessesWorld | undefined;
  const stops: (() => Promise<unknown>)[] = [];
  beforeAll(async () => {
    const operator = await emptySimulator('operator');
    const sms = await emptySimulator('sms');
    const bank = await emptySimulator('bank');
    const environment = await timeSkippingEnvironment();
    processes = new ProcessesWorld(world(), environment, { operator, bank });
    const gateway: OperatorGateway = createHttpOperatorGateway({ url: operator.url });
    const statements = createHttpStatementGateway({ url: operator.url });
    const smsGateway = createHttpSmsGateway({ url: sms.url });
    const bankGateway = createHttpBankGateway({ url: bank.url, merchantId: BANK_MERCHANT, timeoutMs: 1_000 });
    const { warnings } = processes;
    const workers = await createWorkers({
      connection: environment.nativeConnection,
      namespace: environment.namespace ?? 'default',
      bundle: { code: await buildBundle() },
      activities: {
        db: world().db, books: world().db, statements, operator: gateway, sms: smsGateway, pinKey: PIN_KEY,
        webhooks: {
          key: WEBHOOK_KEY, retryStepsMs: WEBHOOK_RETRY_STEPS_MS,
          gateway: createHttpWebhookGateway({ policy: { allowLoopback: true, requireTls: false }, timeoutMs: 1_000 }),
        },
        policy: { ...POLICY, ...policy },
        timings: { missedGraceMs: 6 * 3_600_000, creditDeadlineMs: 24 * 3_600_000 },
        bank: bankGateway,
        payments: { stepsMs: DEFAULT_LOOK_STEPS_MS, expiryMs: DEFAULT_PAYMENT_EXPIRY_MS, followMs: DEFAULT_PAYMENT_FOLLOW_MS },
        log: { warn: (details, message) => warnings.push(`${message} ${JSON.stringify(details)}`) },
      },
    });
    const running = Promise.all(workers.map((worker) => worker.run()));
    stops.push(async () => {
      for (const worker of workers) if (worker.getState() === 'RUNNING') worker.shutdown();
      await running;
      await gateway.close();
      await statements.close();
      await smsGateway.close();
      await bankGateway.close();
      await environment.teardown();
    });
  }, 120_000);
  afterAll(async () => {
    for (const stop of stops) await stop();
  });
  return () => {
    if (processes === undefined) throw new Error('The processes exist only from beforeAll on.');
    return processes;
  };
}
