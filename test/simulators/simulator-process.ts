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
  call: (method: string, path: string, body?: unknown) => Promise<{ status: number; body: any }>;
  /** ends the process and waits for it; answers its exit code (null after a kill) */
  end: (signal: NodeJS.Signals) => Promise<number | null>;
}

type Name = 'operator' | 'sms' | 'bank';

/** Starts the real simulator process on a free port; it is ended with the test. */
export async function startSimulator(
  name: Name,
  { dataDir = mkdtempSync(join(tmpdir(), `kook-${name}-`)), env = {} }: { dataDir?: string; env?: NodeJS.ProcessEnv } = {},
): Promise<SimulatorProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', `simulators/${name}/main.ts`], {
    env: { ...process.env, NODE_ENV: 'test', PORT: '0', KOOK_DATA_DIR: dataDir, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const end = (signal: NodeJS.Signals): Promise<number | null> => {
    if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
    return new Promise((resolve) => {
      child.once('exit', (code) => resolve(code));
      child.kill(signal);
    });
  };
  onTestFinished(async () => void (await end('SIGKILL')));

  const url = await addressOf(child);
  const call: SimulatorProcess['call'] = async (method, path, body) => {
    const response = await fetch(url + path, { method, body: body === undefined ? null : JSON.stringify(body) });
    const text = await response.text();
    return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
  };
  return { url, process: child, dataDir, call, end };
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
