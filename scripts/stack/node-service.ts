import { PROJECT_DIR } from '../project.ts';
import type { ProcessSpec } from '../processes/spec.ts';

const PINO_WARN = 40;

/** A server of this project: one Node process without a wrapper, so that its pid is that of the work. */
export function nodeService({ name, entry, nodeArgs = [], env, healthUrl, stopTimeoutMs }: {
  name: string;
  entry: string;
  /** Of Node itself. */
  nodeArgs?: readonly string[];
  env: NodeJS.ProcessEnv;
  /** Answers 200 as soon as it serves. */
  healthUrl: string;
  stopTimeoutMs: number;
}): ProcessSpec {
  return {
    name,
    command: process.execPath,
    args: ['--enable-source-maps', ...nodeArgs, '--import', 'tsx', entry],
    env,
    cwd: PROJECT_DIR,
    stopSignal: 'SIGTERM',
    stopTimeoutMs,
    ready: () => isHealthy(healthUrl),
    readyTimeoutMs: 60_000,
    isWarning: warningOf,
  };
}

async function isHealthy(url: string): Promise<boolean> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(2_000) });
    await answer.arrayBuffer();
    return answer.ok;
  } catch {
    return false;
  }
}

/** The message of a log line of level `warn` or worse; also what Node itself writes when a process breaks. */
function warningOf(line: string): string | undefined {
  if (!line.startsWith('{')) return /^(\w*Error|node:|Uncaught|\s+at )/.test(line) ? line : undefined;
  try {
    const { level, msg, err } = JSON.parse(line) as { level?: number | string; msg?: string; err?: { message?: string } };
    const isWarning = typeof level === 'number' ? level >= PINO_WARN : /^(warn|error|fatal)/i.test(level ?? '');
    return isWarning ? [msg, err?.message].filter(Boolean).join(': ') : undefined;
  } catch {
    return undefined;
  }
}
