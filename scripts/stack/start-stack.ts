import { freePort, isPortFree } from '../processes/ports.ts';
import { buildAll } from './build-all.ts';
import { readDemoPeople } from './demo-people.ts';
import { removeEndpoints, writeEndpoints, type Endpoints } from './endpoints.ts';
import { Instance } from './instance.ts';
import { Ports } from './ports.ts';
import { ensureSecrets } from './secrets.ts';
import type { StackSettings } from './settings.ts';
import { StackContext } from './stack-context.ts';
import { startPostgres } from './start-postgres.ts';
import { startServices } from './start-services.ts';
import { startSimulators } from './start-simulators.ts';
import { startTemporal } from './start-temporal.ts';
import { stopChildren } from './stop-children.ts';

/** A running system. */
export interface Stack {
  settings: StackSettings;
  /** As written to `endpoints.json`; process ids are those of now. */
  endpoints: () => Endpoints;
  /** What API and worker got, for programs that connect as they do. */
  env: NodeJS.ProcessEnv;
  /** Stops everything, worker and API first; within 15 s. A second call hurries the first. */
  stop: () => Promise<void>;
}

const MIGRATION_TIMEOUT_MS = 300_000;
const SEED_TIMEOUT_MS = 120_000;

/**
 * Starts the whole system and resolves when everything is healthy. On failure, or when `signal` is aborted, all that
 * was started is stopped again before the promise rejects.
 */
export async function startStack(
  given: Partial<StackSettings> & { dataDir: string },
  { say = () => undefined, signal = new AbortController().signal }: { say?: (message: string) => void; signal?: AbortSignal } = {},
): Promise<Stack> {
  const settings: StackSettings = { port: 0, usualPorts: false, demo: false, production: false, workers: 1, env: {}, ...given };
  const instance = await Instance.take(settings.dataDir, say);
  removeEndpoints(settings.dataDir);
  let endpoints: Endpoints | undefined;
  let stopping: Promise<void> | undefined;
  // One failed step ends the others.
  const failed = new AbortController();
  const context: StackContext = new StackContext({
    settings,
    say,
    ports: new Ports(settings.dataDir, settings.usualPorts),
    secrets: ensureSecrets(settings.dataDir),
    signal: AbortSignal.any([signal, failed.signal]),
    onChange: () => {
      instance.note(Object.fromEntries(identities(context)), { stopping: stopping !== undefined });
      if (endpoints) publish();
    },
  });
  const publish = () => {
    if (!endpoints || settings.production) return;
    endpoints.pids = Object.fromEntries([...identities(context)].map(([name, { pid }]) => [name, pid]));
    writeEndpoints(settings.dataDir, endpoints);
  };
  const killAll = () => {
    for (const child of context.children.values()) child.kill();
  };
  process.once('exit', killAll);
  const stop = () => {
    if (stopping) {
      void stopChildren(context.children, { hurry: true });
      return stopping;
    }
    endpoints = undefined;
    removeEndpoints(settings.dataDir);
    failed.abort();
    stopping = (async () => {
      instance.note(Object.fromEntries(identities(context)), { stopping: true });
      await stopChildren(context.children, { hurry: false });
      process.removeListener('exit', killAll);
      instance.release();
    })();
    return stopping;
  };
  const hurry = () => void stop();
  signal.addEventListener('abort', hurry);

  try {
    const port = await originPort(settings.port);
    const abortOthers = <Result>(step: Promise<Result>): Promise<Result> => step.catch((error: unknown) => {
      failed.abort(error);
      throw error;
    });
    const [{ ownerUrl, appUrl }, temporal, simulators, builds] = await settled([
      abortOthers(startPostgres(context).then(async (addresses) => {
        const env = { DATABASE_URL: addresses.ownerUrl, DATABASE_APP_URL: addresses.appUrl };
        await context.task('migrations', 'database/migrate.ts', [], env, MIGRATION_TIMEOUT_MS);
        await context.task('seed', 'database/seed.ts', [], env, SEED_TIMEOUT_MS);
        return addresses;
      })),
      abortOthers(startTemporal(context)),
      abortOthers(startSimulators(context)),
      abortOthers(buildAll(context)),
    ]);
    const origin = context.env.KOOK_ORIGIN || `http://localhost:${port}`;
    const env: NodeJS.ProcessEnv = {
      KOOK_PORT: String(port),
      KOOK_ORIGIN: origin,
      DATABASE_URL: ownerUrl,
      DATABASE_APP_URL: appUrl,
      TEMPORAL_ADDRESS: temporal.address,
      TEMPORAL_NAMESPACE: temporal.namespace,
      TEMPORAL_UI_URL: temporal.uiUrl,
      OPERATOR_URL: simulators.operator,
      BANK_URL: simulators.bank,
      SMS_URL: simulators.sms,
      KOOK_SECRET: context.env.KOOK_SECRET || context.secrets.secret,
      KOOK_PIN_KEY: context.env.KOOK_PIN_KEY || context.secrets.pinKey,
      KOOK_WEBHOOK_KEY: context.env.KOOK_WEBHOOK_KEY || context.secrets.webhookKey,
    };
    await startServices(context, port, env, builds);
    const demo = settings.production ? undefined : readDemoPeople(settings.dataDir);
    const found: Endpoints = { origin, temporal: temporal.address, temporalUi: temporal.uiUrl, database: ownerUrl, simulators, demo, pids: {} };
    endpoints = found;
    publish();
    return { settings, endpoints: () => found, env: { ...context.env, ...env }, stop };
  } catch (error) {
    await (stopping ?? stop());
    throw error;
  } finally {
    signal.removeEventListener('abort', hurry);
  }
}

function* identities(context: StackContext) {
  for (const [name, child] of context.children) if (child.current) yield [name, child.current.identity] as const;
}

/** All results, or the first reason of failure once everything has come to rest. */
async function settled<Results extends readonly unknown[]>(steps: { [Index in keyof Results]: Promise<Results[Index]> }): Promise<Results> {
  let reason: { error: unknown } | undefined;
  const results = await Promise.all(steps.map((step) => step.catch((error: unknown) => {
    reason ??= { error };
  })));
  if (reason) throw reason.error;
  return results as unknown as Results;
}

/** The port of the origin is what people and programs know, so it is never replaced by another. */
async function originPort(wanted: number): Promise<number> {
  if (wanted === 0) return freePort();
  if (await isPortFree(wanted)) return wanted;
  throw new Error(`Port ${wanted} is in use by another program. Stop that program, or choose another port: KOOK_PORT=${wanted + 1} npm start`);
}
