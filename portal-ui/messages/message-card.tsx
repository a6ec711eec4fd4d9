import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router';
import { useReadMessage } from '../api/messages.ts';
import type { Message } from '../api/types.ts';
import { useNotices } from '../feedback/notices.tsx';
import { Instant } from '../format/instant.tsx';

export function MessageCard({ message }: { message: Message }) {
  const read = useReadMessage();
  const { tellProblem } = useNotices();
  const markRead = () => {
    if (!message.read) read.mutate(message.id, { onError: tellProblem });
  };
  return (
    <Paper variant="outlined" sx={{ p: 2 }}>
      <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 1, flexWrap: 'wrap' }}>
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
          {!message.read && <Box role="img" aria-label="خوانده‌نشده" sx={{ width: 9, height: 9, borderRadius: '50%', bgcolor: 'primary.main', flexShrink: 0 }} />}
          <Typography sx={{ fontWeight: message.read ? 500 : 700 }}>{message.title}</Typography>
        </Box>
        <Typography variant="caption" color="text.secondary"><Instant at={message.at} /></Typography>
      </Box>
      <Typography variant="body2" sx={{ whiteSpace: 'pre-line', mt: 0.5 }}>{message.text}</Typography>
      <Box sx={{ display: 'flex', gap: 1, mt: 1 }}>
        {message.link?.startsWith('/') && <Button component={Link} to={message.link} size="small" variant="outlined" onClick={markRead}>دیدن</Button>}
        {!message.read && <Button size="small" onClick={markRead} loading={read.isPending}>خوانده شد</Button>}
      </Box>
    </Paper>
  );
}
