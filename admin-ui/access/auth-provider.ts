import type { AuthProvider } from 'react-admin';
import { mayDo, mayRead, STAFF_ACTORS, type StaffAction } from '../../domain/staff-access.ts';
import { STAFF_ROLES, type StaffRole } from '../../domain/statuses.ts';
import { httpClient } from '../data/http-client.ts';

interface Me {
  user: { id: string; username: string; firstName: string; lastName: string; role: string };
}

/** Asked again after this long, so that a change of role shows without a new log-in. */
const ME_FRESH_MS = 60_000;
let known: { me: Promise<Me>; until: number } | undefined;

function whoAmI(): Promise<Me> {
  if (known === undefined || known.until < Date.now()) {
    const me = httpClient('/api/auth/me').then(({ json }) => json as Me);
    known = { me, until: Date.now() + ME_FRESH_MS };
    me.catch(() => { known = undefined; });
  }
  return known.me;
}

/** What react-admin asks about before it shows a form or its button. */
const FORMS = ['create', 'edit', 'delete'];
/** Where it is not called `<resource>.write`. */
const WRITING: Readonly<Record<string, StaffAction>> = { adjustments: 'adjustments.propose', 'terms-versions': 'terms.write' };
const isAction = (name: string): name is StaffAction => Object.hasOwn(STAFF_ACTORS, name);
const isStaff = (role: string): role is StaffRole => (STAFF_ROLES as readonly string[]).includes(role);

async function staffRole(): Promise<StaffRole> {
  const { user } = await whoAmI();
  if (!isStaff(user.role)) throw new Error('این میز کار برای کارکنان است؛ مشتریان از پورتال وارد می‌شوند.');
  return user.role;
}

async function endSession(): Promise<void> {
  known = undefined;
  await httpClient('/api/auth/log-out', { method: 'POST', body: '{}' }).catch(() => undefined);
}

/** The session is an httpOnly cookie: nothing of it is in the reach of a script. */
export const authProvider: AuthProvider = {
  async login({ username, password }: { username: string; password: string }) {
    known = undefined;
    await httpClient('/api/auth/log-in', { method: 'POST', body: JSON.stringify({ identifier: username, password }) });
    await staffRole().catch(async (error: unknown) => {
      await endSession();
      throw error;
    });
  },
  logout: endSession,
  async checkAuth() {
    await staffRole();
  },
  async checkError({ status }: { status?: number }) {
    if (status !== 401) return;
    known = undefined;
    throw new Error('نشست شما پایان یافته است. دوباره وارد شوید.');
  },
  async getIdentity() {
    const { user } = await whoAmI();
    return { id: user.id, fullName: `${user.firstName} ${user.lastName}`, username: user.username };
  },
  getPermissions: staffRole,
  /** Lists by their readers, forms by their writers, actions by their name: the API decides by the same table. */
  async canAccess({ resource, action }) {
    const role = await staffRole();
    if (isAction(action)) return mayDo(role, action);
    if (!FORMS.includes(action)) return mayRead(role, resource);
    const writing = WRITING[resource] ?? `${resource}.write`;
    return isAction(writing) && mayDo(role, writing);
  },
};
