import BellIcon from '@mui/icons-material/NotificationsNoneOutlined';
import Badge from '@mui/material/Badge';
import IconButton from '@mui/material/IconButton';
import { useState } from 'react';
import { useCanAccess } from 'react-admin';
import { toPersianDigits } from '../../domain/digits.ts';
import { BellMenu } from './bell-menu.tsx';
import { useBell } from './use-bell.ts';

const MOST_SHOWN = 99;

/** How much of what rang for the role this person has not read yet; opens what rang. */
export function Bell() {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const { canAccess } = useCanAccess({ resource: 'notifications', action: 'list' });
  const { unread, again } = useBell(canAccess === true);
  if (canAccess !== true) return null;
  const shown = toPersianDigits(unread > MOST_SHOWN ? `${MOST_SHOWN}+` : unread);
  return (
    <>
      <IconButton color="inherit" aria-label={unread === 0 ? 'اعلان‌ها' : `اعلان‌ها: ${shown} نخوانده`} onClick={(event) => setAnchor(event.currentTarget)}>
        <Badge color="error" badgeContent={unread === 0 ? null : shown}><BellIcon /></Badge>
      </IconButton>
      {anchor !== null && <BellMenu anchor={anchor} unread={unread} close={() => setAnchor(null)} changed={again} />}
    </>
  );
}
