import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SHARED_STATE_DIR, type OperatingUser } from './operating-user.ts';

const POINTER = 'postgres.location';
const OWNER = 'data-directory';

/**
 * Where the database's files are: `<data dir>/postgres`, except when PostgreSQL runs as another user who cannot reach
 * the data directory (a folder with mode 0700 above it). Then it is a folder of its own, and `postgres.location` in
 * the data directory says which.
 */
export function clusterDirectory(dataDir: string, user: OperatingUser | undefined): { path: string; elsewhere: boolean } {
  const inside = join(dataDir, 'postgres');
  if (!user || existsSync(join(inside, 'PG_VERSION'))) return { path: inside, elsewhere: false };
  const pointer = join(dataDir, POINTER);
  if (existsSync(pointer)) return { path: join(readFileSync(pointer, 'utf8').trim(), 'postgres'), elsewhere: true };
  if (canEnter(dataDir, user)) return { path: inside, elsewhere: false };
  const clusters = join(SHARED_STATE_DIR, 'clusters');
  mkdirSync(clusters, { recursive: true, mode: 0o755 });
  removeOrphans(clusters);
  const home = mkdtempSync(join(clusters, 'data-'));
  chownSync(home, user.uid, user.gid);
  // In this order: a folder that names its owner is an orphan unless the owner points back.
  writeFileSync(pointer, home);
  writeFileSync(join(home, OWNER), dataDir);
  return { path: join(home, 'postgres'), elsewhere: true };
}

function canEnter(path: string, { uid, gid }: OperatingUser): boolean {
  return spawnSync('test', ['-x', path], { uid, gid, cwd: '/' }).status === 0;
}

/** Databases whose data directory was deleted by hand. */
function removeOrphans(clusters: string): void {
  for (const entry of readdirSync(clusters)) {
    const home = join(clusters, entry);
    const owner = join(home, OWNER);
    if (!existsSync(owner)) continue;
    const pointer = join(readFileSync(owner, 'utf8'), POINTER);
    const stillUsed = existsSync(pointer) && readFileSync(pointer, 'utf8').trim() === home;
    if (!stillUsed && !existsSync(join(home, 'postgres', 'postmaster.pid'))) rmSync(home, { recursive: true, force: true });
  }
}
