import ReportsIcon from '@mui/icons-material/AssessmentOutlined';
import RegistrationIcon from '@mui/icons-material/ApartmentOutlined';
import CreditIcon from '@mui/icons-material/AccountBalanceWalletOutlined';
import CalendarIcon from '@mui/icons-material/CalendarMonthOutlined';
import EventsIcon from '@mui/icons-material/EventNoteOutlined';
import LockIcon from '@mui/icons-material/LockOutlined';
import GroupsIcon from '@mui/icons-material/GroupsOutlined';
import MessagesIcon from '@mui/icons-material/MailOutline';
import ProfileIcon from '@mui/icons-material/ManageAccountsOutlined';
import TemplatesIcon from '@mui/icons-material/ContentCopyOutlined';
import OrganisationIcon from '@mui/icons-material/CorporateFareOutlined';
import OrdersIcon from '@mui/icons-material/PhoneAndroidOutlined';
import Alert from '@mui/material/Alert';
import Badge from '@mui/material/Badge';
import Box from '@mui/material/Box';
import List from '@mui/material/List';
import ListItem from '@mui/material/ListItem';
import ListItemButton from '@mui/material/ListItemButton';
import ListItemIcon from '@mui/material/ListItemIcon';
import ListItemText from '@mui/material/ListItemText';
import type { ReactNode } from 'react';
import { NavLink, useLocation } from 'react-router';
import { toPersianDigits } from '../../domain/digits.ts';
import { useUnreadCount } from '../api/messages.ts';
import { useSession } from '../session/session.tsx';
import { nextStep } from './next-step.ts';

interface Entry {
  to: string;
  title: string;
  icon: ReactNode;
  /** Runs live under the orders they belong to. */
  alsoUnder?: readonly string[];
  activeOnly?: boolean;
  /** Shown only to those who have it. */
  permission?: string;
}

const ENTRIES: readonly Entry[] = [
  { to: '/registration', title: 'اطلاعات پذیرنده', icon: <RegistrationIcon /> },
  { to: '/credit', title: 'افزایش اعتبار', icon: <CreditIcon />, activeOnly: true },
  { to: '/orders', title: 'شارژ و بسته', icon: <OrdersIcon />, alsoUnder: ['/runs'], activeOnly: true },
  { to: '/templates', title: 'الگوها', icon: <TemplatesIcon />, activeOnly: true },
  { to: '/groups', title: 'گروه‌ها', icon: <GroupsIcon />, activeOnly: true },
  { to: '/reports', title: 'گزارشات', icon: <ReportsIcon /> },
  { to: '/messages', title: 'پیام ها', icon: <MessagesIcon /> },
  { to: '/events', title: 'رویدادها', icon: <EventsIcon /> },
  { to: '/calendar', title: 'تقویم', icon: <CalendarIcon /> },
  { to: '/organisation', title: 'سازمان', icon: <OrganisationIcon />, permission: 'users:manage' },
  { to: '/profile', title: 'پروفایل', icon: <ProfileIcon /> },
];

export function Menu({ onChoose }: { onChoose?: () => void }) {
  const { organisation, permissions } = useSession();
  const { pathname } = useLocation();
  const unread = useUnreadCount().data?.count ?? 0;
  const step = nextStep(organisation);
  return (
    <Box component="nav" aria-label="منو" sx={{ px: 1 }}>
      <List>
        {ENTRIES.filter(({ permission }) => permission === undefined || permissions.includes(permission)).map(({ to, title, icon, alsoUnder, activeOnly }) => {
          const locked = activeOnly === true && step !== undefined;
          const here = pathname.startsWith(to) || alsoUnder?.some((path) => pathname.startsWith(path)) === true;
          return (
            <ListItem key={to} disablePadding sx={{ mb: 0.5 }}>
              <ListItemButton component={NavLink} to={to} selected={here} onClick={onChoose} sx={{ borderRadius: 1.5 }}>
                <ListItemIcon sx={{ minWidth: 40, color: here ? 'primary.main' : 'inherit' }}>
                  {to === '/messages' ? <Badge badgeContent={toPersianDigits(unread)} invisible={unread === 0} color="error">{icon}</Badge> : icon}
                </ListItemIcon>
                <ListItemText primary={title} slotProps={{ primary: { fontWeight: here ? 700 : 500 } }} />
                {locked && <LockIcon fontSize="small" color="disabled" titleAccess="قفل" />}
              </ListItemButton>
            </ListItem>
          );
        })}
      </List>
      {step !== undefined && (
        <Alert role="note" severity="info" icon={false} sx={{ mx: 1, mt: 1 }}><strong>گام بعدی:</strong> {step.text}</Alert>
      )}
    </Box>
  );
}
