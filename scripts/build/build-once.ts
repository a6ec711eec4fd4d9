import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { BUILD_DIR } from '../project.ts';
import { contentHash } from './content-hash.ts';

/** So many builds of one thing are kept, so that switching between two branches builds nothing. */
const KEPT = 4;

/**
 * Builds into `build/<name>/<hash of the sources>/` unless that is there already, and returns the folder. The build
 * appears in one step, so two starts at once, or an interrupted one, leave no half of it.
 */
export async function buildOnce(name: string, sources: string[], build: (into: string) => Promise<void>): Promise<{ dir: string; built: boolean }> {
  const parent = join(BUILD_DIR, name);
  const dir = join(parent, contentHash([...sources, 'package-lock.json']));
  if (existsSync(dir)) {
    const now = new Date();
    utimesSync(dir, now, now);
    return { dir, built: false };
  }
  const unfinished = `${dir}.${process.pid}`;
  mkdirSync(unfinished, { recursive: true });
  try {
    await build(unfinished);
    renameSync(unfinished, dir);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(dir)) throw error;
  }
  removeOld(parent);
  return { dir, built: true };
}

function removeOld(parent: string): void {
  const byAge = readdirSync(parent)
    .map((name) => ({ path: join(parent, name), usedAt: statSync(join(parent, name)).mtimeMs }))
    .sort((a, b) => b.usedAt - a.usedAt);
  for (const { path } of byAge.slice(KEPT)) rmSync(path, { recursive: true, force: true });
}
