import BellIcon from '@mui/icons-material/NotificationsNoneOutlined';
import Badge from '@mui/material/Badge';
import IconButton from '@mui/material/IconButton';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useCanAccess, useGetList, useStore } from 'react-admin';
import { useNavigate } from 'react-router';
import { showAgo } from '../../domain/calendar/age.ts';
import { toPersianDigits } from '../../domain/digits.ts';

interface News {
  id: string;
  title: string;
  link: string | null;
  createdAt: string;
}

const SHOWN = 20;
const REFRESH_MS = 15_000;

/** What happened in the role's queues, with the number of what came since this person last looked on this device. */
export function Bell() {
  const [seenAt, setSeenAt] = useStore('notifications.seenAt', '');
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const navigate = useNavigate();
  const { canAccess } = useCanAccess({ resource: 'notifications', action: 'list' });
  const { data = [] } = useGetList<News>('notifications', {
    pagination: { page: 1, perPage: SHOWN }, sort: { field: 'createdAt', order: 'DESC' },
  }, { refetchInterval: REFRESH_MS, enabled: canAccess === true });
  if (canAccess !== true) return null;
  const fresh = data.filter(({ createdAt }) => createdAt > seenAt).length;
  const close = () => setAnchor(null);
  const open = (target: HTMLElement) => {
    setAnchor(target);
    if (data[0] !== undefined) setSeenAt(data[0].createdAt);
  };
  return (
    <>
      <IconButton color="inherit" aria-label={fresh === 0 ? 'اعلان‌ها' : `اعلان‌ها: ${toPersianDigits(fresh)} تازه`} onClick={(event) => open(event.currentTarget)}>
        <Badge color="error" badgeContent={fresh === 0 ? 0 : `${toPersianDigits(Math.min(fresh, SHOWN - 1))}${fresh === SHOWN ? '+' : ''}`}><BellIcon /></Badge>
      </IconButton>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={close} slotProps={{ paper: { sx: { width: 360, maxWidth: 'calc(100vw - 32px)', maxHeight: '70vh' } } }}>
        {data.length === 0 && <MenuItem disabled>اعلانی نیست.</MenuItem>}
        {data.map(({ id, title, link, createdAt }) => (
          <MenuItem key={id} onClick={() => { close(); if (link !== null) void navigate(link); }} sx={{ whiteSpace: 'normal', display: 'block' }}>
            <Typography variant="body2">{title}</Typography>
            <Typography variant="caption" color="text.secondary">{showAgo(Date.now() - Date.parse(createdAt))}</Typography>
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
