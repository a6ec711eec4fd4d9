import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Typography from '@mui/material/Typography';
import { useGetList, useNotify } from 'react-admin';
import { useNavigate } from 'react-router';
import { showAgo } from '../../domain/calendar/age.ts';
import { useActions } from '../data/use-action.ts';

interface News {
  id: string;
  title: string;
  link: string | null;
  createdAt: string;
  read: boolean;
}

interface Props {
  anchor: HTMLElement;
  unread: number;
  close: () => void;
  /** Something has been read. */
  changed: () => void;
}

const SHOWN = 20;

/** What rang lately, the newest first; opening one leads to its record and marks it read for this person alone. */
export function BellMenu({ anchor, unread, close, changed }: Props) {
  const actions = useActions();
  const notify = useNotify();
  const navigate = useNavigate();
  const { data = [], isPending } = useGetList<News>('notifications', { pagination: { page: 1, perPage: SHOWN }, sort: { field: 'createdAt', order: 'DESC' } });
  const marking = (marked: Promise<unknown>) => {
    close();
    marked.then(changed, (error: Error) => notify(error.message, { type: 'error' }));
  };
  const open = ({ id, link, read }: News) => {
    if (read) close();
    else marking(actions.act('notifications', id, 'read'));
    if (link !== null) void navigate(link);
  };
  return (
    <Menu anchorEl={anchor} open onClose={close} slotProps={{ paper: { sx: { width: 360, maxWidth: 'calc(100vw - 32px)', maxHeight: '70vh' } } }}>
      {unread > 0 && <MenuItem onClick={() => marking(actions.readAllBell())} sx={{ color: 'primary.main' }}>همه را خواندم</MenuItem>}
      {data.length === 0 && !isPending && <MenuItem disabled>اعلانی نیست.</MenuItem>}
      {data.map((news) => (
        <MenuItem key={news.id} onClick={() => open(news)} sx={{ whiteSpace: 'normal', display: 'block' }}>
          <Typography variant="body2" sx={{ fontWeight: news.read ? 400 : 600 }}>{news.title}</Typography>
          <Typography variant="caption" color="text.secondary">{showAgo(Date.now() - Date.parse(news.createdAt))}</Typography>
        </MenuItem>
      ))}
    </Menu>
  );
}
