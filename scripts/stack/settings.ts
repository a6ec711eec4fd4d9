import { dataDirectory } from '../project.ts';

/** What a start was asked for, by environment or by a test. */
export interface StackSettings {
  dataDir: string;
  /** Port of the one origin; 0 takes any free one (tests). */
  port: number;
  /** Usual ports where they are free, else any; tests always take any. */
  usualPorts: boolean;
  /** Run a first order after the first start. */
  demo: boolean;
  production: boolean;
  workers: number;
  /** Pauses before a process that died is started again; those of KeptAlive where it is left out. */
  restartPausesMs?: readonly number[];
  /** Environment of all processes, over ours. */
  env: NodeJS.ProcessEnv;
}

const DEFAULT_PORT = 3000;
const MAX_PORT = 65_535;
const MAX_WORKERS = 16;

/** Reads the settings of `npm start`; throws with the name of a variable that makes no sense. */
export function settingsFromEnvironment(env: NodeJS.ProcessEnv): StackSettings {
  const production = env.NODE_ENV === 'production';
  return {
    dataDir: dataDirectory(env),
    port: wholeNumber(env, 'KOOK_PORT', DEFAULT_PORT, 1, MAX_PORT),
    usualPorts: true,
    demo: env.KOOK_DEMO !== '0' && !production,
    production,
    workers: wholeNumber(env, 'KOOK_WORKERS', 1, 1, MAX_WORKERS),
    env: {},
  };
}

function wholeNumber(env: NodeJS.ProcessEnv, name: string, fallback: number, least: number, most: number): number {
  const text = env[name];
  if (text === undefined || text === '') return fallback;
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!(value >= least && value <= most)) throw new Error(`${name} must be a whole number from ${least} to ${most}, not «${text}».`);
  return value;
}
