import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { startTimeOf, type ProcessIdentity } from './identity.ts';
import type { LogFile } from './log-file.ts';
import type { ProcessSpec } from './spec.ts';
import { waitUntil } from './wait-until.ts';

/** A started process in a process group of its own: a Ctrl-C in the terminal reaches only the supervisor. */
export interface LaunchedProcess {
  identity: ProcessIdentity;
  /** Settles when the process has ended. */
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
  hasEnded: () => boolean;
  /** The last lines it wrote, for messages about a failure. */
  lastLines: () => string[];
  /** Asks for a clean end, then kills the whole group after the spec's time (or `timeoutMs`). */
  stop: (timeoutMs?: number) => Promise<void>;
  /** Ends it at once, with all that it started. */
  kill: () => void;
}

const KEPT_LINES = 20;
const KEPT_CHARACTERS = 300;

/** Starts the process and waits until it is ready; throws with its last lines when it is not. */
export async function launch(
  spec: ProcessSpec,
  { log, onWarning, onSpawn, signal }: {
    log?: LogFile;
    onWarning?: (line: string) => void;
    onSpawn?: (started: LaunchedProcess) => void;
    /** Ends the wait, and the process with it. */
    signal?: AbortSignal;
  } = {},
): Promise<LaunchedProcess> {
  const child = spawn(spec.command, spec.args, {
    cwd: spec.cwd,
    env: spec.env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...spec.user,
  });
  const started = follow(spec, child, log, onWarning);
  if (child.pid === undefined) {
    await started.ended;
    throw new Error(`${spec.name} could not be started: ${started.lastLines().join(' ')}`);
  }
  onSpawn?.(started);
  const ready = await waitUntil(spec.ready, spec.readyTimeoutMs, { giveUp: () => started.hasEnded() || signal?.aborted === true });
  if (ready && !started.hasEnded()) return started;
  if (signal?.aborted) {
    await started.stop();
    throw new Error(`${spec.name} was stopped while starting.`);
  }
  const why = started.hasEnded() ? 'ended while starting' : `did not answer within ${spec.readyTimeoutMs / 1000} s`;
  await started.stop(2_000);
  const words = started.lastLines().map((line) => `    ${line}`).join('\n');
  throw new Error(`${spec.name} ${why}.${log ? ` Its log: ${log.path}.` : ''}${words ? ` Its last words:\n${words}` : ''}`);
}

function follow(
  spec: ProcessSpec,
  child: ChildProcess,
  log: LogFile | undefined,
  onWarning: ((line: string) => void) | undefined,
): LaunchedProcess {
  const lines: string[] = [];
  const remember = (line: string) => {
    lines.push(line.slice(0, KEPT_CHARACTERS));
    if (lines.length > KEPT_LINES) lines.shift();
    const warning = spec.isWarning?.(line);
    if (warning !== undefined) onWarning?.(warning);
  };
  for (const stream of [child.stdout, child.stderr]) {
    if (!stream) continue;
    if (log) stream.on('data', (chunk: Buffer) => log.write(chunk));
    createInterface({ input: stream }).on('line', remember);
  }
  let over = false;
  const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve) => {
    child.once('error', (error) => {
      remember(error.message);
      over = true;
      resolve({ code: null, signal: null });
    });
    child.once('exit', (code, signal) => {
      over = true;
      resolve({ code, signal });
    });
  });
  const pid = child.pid ?? 0;
  const signalGroup = (signal: NodeJS.Signals) => {
    try {
      process.kill(-pid, signal);
    } catch {
      // The group is gone: what was wanted.
    }
  };
  return {
    identity: { pid, startedAt: startTimeOf(pid) ?? '' },
    ended,
    hasEnded: () => over,
    lastLines: () => [...lines],
    kill: () => {
      if (!over) signalGroup('SIGKILL');
    },
    stop: async (timeoutMs = spec.stopTimeoutMs) => {
      if (over) return;
      child.kill(spec.stopSignal);
      const timer = setTimeout(() => signalGroup('SIGKILL'), timeoutMs);
      await ended;
      clearTimeout(timer);
      // A helper process that outlived its parent (a transpiler, a backend) must not stay behind.
      signalGroup('SIGKILL');
    },
  };
}
