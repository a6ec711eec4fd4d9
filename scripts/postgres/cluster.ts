import { execFile } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { commandLineOf, startTimeOf } from '../processes/identity.ts';
import { waitUntil } from '../processes/wait-until.ts';
import { findPostgresBinaries, type PostgresBinaries } from './binaries.ts';
import { clusterDirectory } from './cluster-directory.ts';
import { operatingUser, type OperatingUser } from './operating-user.ts';

/** An initialised database cluster on disk, not yet running. */
export interface Cluster {
  path: string;
  binaries: PostgresBinaries;
  user: OperatingUser | undefined;
  superuserPassword: string;
}

const INITDB_TIMEOUT_MS = 120_000;

/**
 * Makes the cluster of a data directory, or finds it. UTF-8 and the ICU locale fa-IR are said outright: with LANG
 * unset initdb would choose SQL_ASCII, and C.UTF-8 sorts پ چ گ wrong.
 */
export async function ensureCluster(
  dataDir: string,
  superuserPassword: string,
  say: (message: string) => void,
): Promise<Cluster> {
  mkdirSync(dataDir, { recursive: true, mode: 0o755 });
  const user = operatingUser();
  const binaries = findPostgresBinaries(user);
  if (binaries.copiedTo) say(`PostgreSQL's binaries were copied to ${binaries.copiedTo}, where user ${user?.name} can reach them`);
  const { path, elsewhere } = clusterDirectory(dataDir, user);
  if (elsewhere) say(`PostgreSQL's files are in ${path}: user ${user?.name} cannot reach ${dataDir}`);
  const cluster = { path, binaries, user, superuserPassword };
  if (existsSync(join(path, 'PG_VERSION'))) {
    await endOldServer(path);
    return cluster;
  }
  // Left by a first start that was killed in the middle.
  rmSync(path, { recursive: true, force: true });
  await initialise(cluster);
  return cluster;
}

async function initialise({ path, binaries, user, superuserPassword }: Cluster): Promise<void> {
  const unfinished = `${path}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  if (user) chownSync(unfinished, user.uid, user.gid);
  // initdb wants an empty folder, so the password file is put in one beside it.
  const secretDir = `${path}.secret`;
  rmSync(secretDir, { recursive: true, force: true });
  mkdirSync(secretDir, { mode: 0o700 });
  const passwordFile = join(secretDir, 'password');
  writeFileSync(passwordFile, superuserPassword, { mode: 0o600 });
  if (user) for (const file of [secretDir, passwordFile]) chownSync(file, user.uid, user.gid);
  try {
    await promisify(execFile)(binaries.initdb, [
      `--pgdata=${unfinished}`, '--username=postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256',
      '--encoding=UTF8', '--locale=C.UTF-8', '--locale-provider=icu', '--icu-locale=fa-IR', '--no-sync',
    ], { cwd: '/', timeout: INITDB_TIMEOUT_MS, env: serverEnvironment(), ...(user && { uid: user.uid, gid: user.gid }) });
  } catch (error) {
    const words = error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error);
    throw new Error(`PostgreSQL's initdb failed in ${dirname(path)}: ${words.trim()}`, { cause: error });
  } finally {
    rmSync(secretDir, { recursive: true, force: true });
  }
  renameSync(unfinished, path);
}

/** The environment of initdb and postgres: nothing of ours but the path, so no PGDATA or LC_ALL leaks in. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, LANG: 'C.UTF-8', TZ: 'UTC' };
}

/**
 * After a kill -9 a server may still run on these files, or its lock file may name a process that is long another's.
 * The first is ended, the lock file of the second removed; a foreign process is never touched.
 */
async function endOldServer(path: string): Promise<void> {
  const lock = join(path, 'postmaster.pid');
  if (!existsSync(lock)) return;
  const pid = Number(readFileSync(lock, 'utf8').split('\n')[0]);
  const isOurs = () => startTimeOf(pid) !== undefined && commandLineOf(pid).includes(path);
  if (Number.isInteger(pid) && pid > 1 && isOurs()) {
    process.kill(pid, 'SIGINT');
    if (!await waitUntil(() => !isOurs(), 5_000)) process.kill(pid, 'SIGQUIT');
    if (!await waitUntil(() => !isOurs(), 5_000)) throw new Error(`A PostgreSQL server (process ${pid}) holds ${path} and does not end.`);
  }
  rmSync(lock, { force: true });
}
