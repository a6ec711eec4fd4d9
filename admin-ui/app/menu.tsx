import ListSubheader from '@mui/material/ListSubheader';
import { Menu as WholeMenu, usePermissions, useResourceDefinitions, useSidebarState } from 'react-admin';
import { mayRead } from '../../domain/staff-access.ts';
import type { StaffRole } from '../../domain/statuses.ts';
import { MENU_GROUPS } from './menu-groups.ts';

/** What the role reads, in groups: first what waits, then whom and what it is about, then what stands behind. */
export function Menu() {
  const { permissions: role } = usePermissions<StaffRole>();
  const screens = useResourceDefinitions();
  const [open] = useSidebarState();
  return (
    <WholeMenu>
      <WholeMenu.DashboardItem />
      {role !== undefined && MENU_GROUPS.map(({ title, lists }) => {
        const read = lists.filter((list) => mayRead(role, list) && screens[list]?.hasList === true);
        if (read.length === 0) return null;
        return [
          open && <ListSubheader key={title} component="div" disableSticky sx={{ bgcolor: 'transparent', lineHeight: 2.4, fontSize: 12 }}>{title}</ListSubheader>,
          ...read.map((list) => <WholeMenu.ResourceItem key={list} name={list} />),
        ];
      })}
    </WholeMenu>
  );
}
