import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { expect, test } from 'vitest';
import { DEFAULT_LOOK_STEPS_MS } from '../../domain/payments/follow-up.ts';
import { createHttpBankGateway } from '../../gateways/bank/index.ts';
import { createHttpOperatorGateway, createHttpStatementGateway } from '../../gateways/operator/index.ts';
import { createHttpSmsGateway } from '../../gateways/sms/index.ts';
import { createHttpWebhookGateway } from '../../gateways/webhooks/index.ts';
import { sweep } from '../../worker/background.ts';
import { buildBundle } from '../../worker/build-bundle.ts';
import { createWorkers } from '../../worker/create-workers.ts';
import { mobile, useWorld } from '../database/support/world.ts';
import { emptySimulator } from '../simulators/simulator-process.ts';
import { namespaceOfItsOwn } from '../support/temporal.ts';

const world = useWorld();

test('a run that was begun by other code fails there, is started anew from its row, and charges every number once', async () => {
  const operator = await emptySimulator('operator');
  const sms = await emptySimulator('sms');
  const { client, connection, namespace, close } = await namespaceOfItsOwn('changed-code');
  const gateway = createHttpOperatorGateway({ url: operator.url });
  const statements = createHttpStatementGateway({ url: operator.url });
  const smsGateway = createHttpSmsGateway({ url: sms.url });
  const bankGateway = createHttpBankGateway({ url: 'http://127.0.0.1:9', merchantId: '00000000-0000-4000-8000-000000000000' });
  const { db } = world();

  /** Runs workers with this code while `meanwhile` does something. */
  const withCode = async (code: string, meanwhile: () => Promise<void>) => {
    const workers = await createWorkers({
      connection,
      namespace,
      bundle: { code },
      activities: {
        db, books: db, statements, operator: gateway, sms: smsGateway, pinKey: randomBytes(32),
        webhooks: { key: randomBytes(32), retryStepsMs: [], gateway: createHttpWebhookGateway({ policy: { allowLoopback: true, requireTls: false } }) },
        log: { warn: () => undefined },
        timings: { missedGraceMs: 3_600_000, creditDeadlineMs: 3_600_000 },
        bank: bankGateway, payments: { stepsMs: DEFAULT_LOOK_STEPS_MS, expiryMs: 60_000, followMs: 120_000 },
        policy: {
          retryStepsMs: [0], inquiryStepsMs: [0], sameNumberGapMs: 12_000, floatRetryMs: 0, unknownToPersonMs: 3_600_000,
          sendWithinMs: 1_000, callTimeoutMs: 1_000, notFoundGraceMs: 0,
        },
      },
    });
    const running = Promise.all(workers.map((worker) => worker.run()));
    await meanwhile();
    for (const worker of workers) worker.shutdown();
    await running;
  };
  const settled = async () => (await world().charges(runId)).filter(({ state }) => state === 'settled').length;

  const organisation = await world().organisation(1_000_000n);
  // The second charge of the number waits a while, so that the run is open when its code changes.
  const runId = await world().run(organisation, [1, 1].map(() => ({ mobile: mobile(1), amount: 50_000n })), { prepare: false });
  const workflowId = `run/${runId}`;
  const handle = client.workflow.getHandle(workflowId);

  await withCode(await buildBundle(), async () => {
    await client.workflow.start('orderRun', { workflowId, taskQueue: 'kook', args: [{ runId }] });
    await expect.poll(settled, { timeout: 20_000 }).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 500));
  });
  await withCode(await buildBundle(path.join(import.meta.dirname, '..', 'replay', 'wrong-variant.ts')), async () => {
    await handle.signal('changed');
    await expect.poll(async () => (await handle.describe()).status.name, { timeout: 20_000 }).toBe('FAILED');
  });

  // The sweep looks at what has been open for a while.
  await world().owner.query(`update runs set created_at = created_at - interval '1 minute' where id = $1 returning id`, [runId]);
  const processes = {
    client,
    isRunning: async (id: string) => (await client.workflow.getHandle(id).describe()).status.name === 'RUNNING',
    isReachable: () => Promise.resolve(true),
    close: () => Promise.resolve(),
    deliver: async (start: { workflow: string; workflowId: string; payload: object }) => {
      await client.workflow.start(start.workflow, { workflowId: start.workflowId, taskQueue: 'kook', args: [start.payload] });
    },
  };
  await withCode(await buildBundle(), async () => {
    expect(await sweep({ db, processes, log: { info: () => undefined, warn: () => undefined } })).toBe(1);
    expect(await client.workflow.getHandle(workflowId).result()).toBe('finished');
  });
  expect((await operator.call('GET', '/book')).body.map(({ timesCharged }: { timesCharged: number }) => timesCharged)).toEqual([1, 1]);
  expect(await world().differences()).toEqual([]);
  await gateway.close();
  await statements.close();
  await smsGateway.close();
  await bankGateway.close();
  await close();
}, 120_000);
