import { execFileSync } from 'node:child_process';

/** The unprivileged user that PostgreSQL runs as when we are root, which it refuses to be. */
export interface OperatingUser {
  name: string;
  uid: number;
  gid: number;
}

/** Where root keeps what the operating user must reach and the project's own folder does not let it. */
export const SHARED_STATE_DIR = '/var/lib/kook';

const NAME = 'postgres';

/** Undefined unless we are root; then the user `postgres`, created where it is missing. */
export function operatingUser(): OperatingUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  return lookUp() ?? create();
}

function lookUp(): OperatingUser | undefined {
  try {
    const id = (flag: string) => Number(execFileSync('id', [flag, NAME], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
    return { name: NAME, uid: id('-u'), gid: id('-g') };
  } catch {
    return undefined;
  }
}

function create(): OperatingUser {
  try {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', NAME], { stdio: 'pipe' });
  } catch (error) {
    throw new Error(`PostgreSQL does not run as root, and the user ${NAME} could not be created. `
      + 'Start as an ordinary user, or give a server by DATABASE_URL.', { cause: error });
  }
  const user = lookUp();
  if (!user) throw new Error(`The user ${NAME} was created but is not found.`);
  return user;
}
