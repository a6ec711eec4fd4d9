import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { useGroup, type Group } from '../api/groups.ts';
import { QueryState } from '../feedback/query-state.tsx';
import { ActiveOnly } from '../shell/locked-page.tsx';

/** For the screens below `/groups/:groupId`: shows them with their group, once it is there. */
export function WithGroup({ children }: { children: (group: Group) => ReactNode }) {
  const { groupId = '' } = useParams();
  const group = useGroup(groupId);
  return (
    <ActiveOnly title="گروه‌ها">
      <QueryState query={group}>{children}</QueryState>
    </ActiveOnly>
  );
}
