import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

export interface SimulatorProcess {
  url: string;
  process: ChildProcess;
  dataDir: string;
  /** sends a request and reads the JSON answer; the body is undefined where there is none */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests look into it with matchers
  call: (method: string, path: string, body?: unknown) => Promise<{ status: number; body: any }>;
  /** ends the process and waits for it; answers its exit code (null after a kill) */
  end: (signal: NodeJS.Signals) => Promise<number | null>;
}

type Name = 'operator' | 'sms' | 'bank';

interface Start {
  dataDir?: string;
  env?: NodeJS.ProcessEnv;
}

/** Starts the real simulator process on a free port; it is ended with the test. */
export async function startSimulator(name: Name, start: Start = {}): Promise<SimulatorProcess> {
  const { simulator, listening } = launch(name, start);
  onTestFinished(async () => void (await simulator.end('SIGKILL')));
  await listening;
  return simulator;
}

const shared = new Map<Name, Promise<SimulatorProcess>>();
const EMPTY = { operator: '/book', sms: '/messages', bank: '/payments' } as const;

/** One process for all tests of this test process, with nothing in it and no faults: for tests that don't end or restart it. */
export async function emptySimulator(name: Name): Promise<SimulatorProcess> {
  let starting = shared.get(name);
  if (starting === undefined) {
    const { simulator, listening } = launch(name, {});
    endWithUs(simulator.process);
    starting = listening.then(() => simulator);
    shared.set(name, starting);
  }
  const simulator = await starting;
  await simulator.call('DELETE', '/faults');
  await simulator.call('DELETE', EMPTY[name]);
  return simulator;
}

/** A test process is ended by SIGTERM, or loses its parent; either way no simulator outlives it. */
function endWithUs(child: ChildProcess): void {
  child.unref();
  process.once('exit', () => void child.kill('SIGKILL'));
  process.once('SIGTERM', () => process.exit(143));
  process.once('disconnect', () => process.exit(1));
}

function launch(name: Name, start: Start): { simulator: SimulatorProcess; listening: Promise<void> } {
  const { dataDir = mkdtempSync(join(tmpdir(), `kook-${name}-`)), env = {} } = start;
  const child = spawn(process.execPath, ['--import', 'tsx', `simulators/${name}/main.ts`], {
    env: { ...process.env, NODE_ENV: 'test', PORT: '0', KOOK_DATA_DIR: dataDir, KOOK_OPERATOR_LATENCY_MS: '0', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const simulator: SimulatorProcess = {
    url: '',
    process: child,
    dataDir,
    async call(method, path, body) {
      const response = await fetch(simulator.url + path, { method, body: body === undefined ? null : JSON.stringify(body) });
      const text = await response.text();
      return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
    },
    end(signal) {
      if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
      return new Promise((resolve) => {
        child.once('exit', (code) => resolve(code));
        child.kill(signal);
      });
    },
  };
  return { simulator, listening: addressOf(child).then((url) => void (simulator.url = url)) };
}

/** The address from the log line that says it listens. */
function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let log = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      log += text;
      const url = /"url":"([^"]+)"/.exec(log)?.[1];
      if (url !== undefined) resolve(url);
    });
    child.once('exit', (code) => reject(new Error(`the simulator ended with ${code} before it listened: ${log}`)));
  });
}

export function charge(reference: string, more: object = {}): object {
  return { reference, operatorCode: 1, mobile: '+989121234567', productCode: 'direct', amount: '50000', ...more };
}

/** The references in the operator's book, in the order in which they came. */
export async function referencesIn(operator: SimulatorProcess): Promise<string[]> {
  const { body } = await operator.call('GET', '/book');
  return (body as { reference: string }[]).map(({ reference }) => reference);
}
