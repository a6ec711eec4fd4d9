/** How to start one process, how to know that it is ready, and how to end it. */
export interface ProcessSpec {
  /** Short name for people and for the log file: `postgres`, `worker`, … */
  name: string;
  command: string;
  args: string[];
  env: NodeJS.ProcessEnv;
  cwd: string;
  /** Another user than ours (PostgreSQL refuses root). */
  user?: { uid: number; gid: number };
  /** The signal that asks for a clean end. */
  stopSignal: NodeJS.Signals;
  /** After this the whole process group is killed. */
  stopTimeoutMs: number;
  /** Resolves as soon as the process serves; `readyTimeoutMs` bounds it. */
  ready: () => Promise<boolean>;
  readyTimeoutMs: number;
  /** Lines of its output that a person at the terminal should see. */
  isWarning?: (line: string) => string | undefined;
}
