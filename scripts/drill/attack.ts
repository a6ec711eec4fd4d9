import type { DrillSystem } from './drill-system.ts';

/** One way to break the system while orders run. */
export interface Attack {
  /** For people, one line. */
  what: string;
  workers: number;
  /** Breaks things until `untilMs` (epoch milliseconds) or `signal`, and mends them before it returns; answers what it did, by name. */
  run(system: DrillSystem, conditions: { untilMs: number; short: boolean; signal: AbortSignal }): Promise<Record<string, number>>;
}
