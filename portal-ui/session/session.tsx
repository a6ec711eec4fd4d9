import { useQuery } from '@tanstack/react-query';
import { createContext, useContext, type ReactNode } from 'react';
import { Navigate, useLocation } from 'react-router';
import { isProblem } from '../api/api-problem.ts';
import { fetchMe } from '../api/auth.ts';
import type { Me, Organisation } from '../api/types.ts';
import { StaffHere } from './staff-here.tsx';
import { Loading, QueryState } from '../feedback/query-state.tsx';

/** Somebody of an organisation: who the portal is for. */
type CustomerSession = Me & { organisation: Organisation };

const SessionContext = createContext<CustomerSession | undefined>(undefined);

interface Props {
  /** What to fetch for an address before it is shown, once it is known that it may be. */
  before: (pathname: string, mayBuy: boolean) => Promise<void>;
  children: ReactNode;
}

/** Whoever is not logged in goes to the door, and comes back to the place they wanted. */
export function RequireSession({ before, children }: Props) {
  const location = useLocation();
  const enter = async () => {
    const answer = await fetchMe();
    await before(location.pathname, answer.organisation?.active === true);
    return answer;
  };
  const me = useQuery({ queryKey: ['me'], queryFn: enter, staleTime: 60_000 });
  // Once inside, an ended session is met by the dialog that keeps what was typed, and never by leaving the screen.
  if (!me.data && isProblem(me.error, 'unauthenticated')) {
    const here = location.pathname + location.search;
    return <Navigate to={here === '/' ? '/log-in' : `/log-in?to=${encodeURIComponent(here)}`} replace />;
  }
  if (me.isPending) return <Loading />;
  return <QueryState query={me}>{(data) => (isCustomer(data) ? <SessionContext value={data}>{children}</SessionContext> : <StaffHere />)}</QueryState>;
}

const isCustomer = (me: Me): me is CustomerSession => me.organisation !== null;

export function useSession(): CustomerSession {
  const me = useContext(SessionContext);
  if (!me) throw new Error('useSession outside RequireSession');
  return me;
}

/** What buttons are for this person; the API decides for itself. */
export function useMay(permission: 'orders:write' | 'orders:confirm' | 'orders:control' | 'pins:reveal' | 'credit:increase' | 'registration:write' | 'events:write' | 'users:manage' | 'api-keys:manage' | 'webhooks:manage' | 'limits:manage'): boolean {
  return useSession().permissions.includes(permission);
}
