import type { Attack } from '../attack.ts';
import { killWorker } from './kill-worker.ts';

/** Drills by name. */
export const ATTACKS: Record<string, Attack> = {
  'kill-worker': killWorker,
};
