import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { useQuery } from '@tanstack/react-query';
import { Title } from 'react-admin';
import { useActions } from '../data/use-action.ts';
import { QueueCard } from './queue-card.tsx';
import { QUEUES } from './queues.ts';

/** The page is left open on the second screen all day. */
const REFRESH_MS = 10_000;
const ORDER = Object.keys(QUEUES);

/** What waits for the one who looks, by their role; asked for again by itself. */
export function Dashboard() {
  const actions = useActions();
  const { data, error } = useQuery({ queryKey: ['dashboard'], queryFn: () => actions.dashboard(), refetchInterval: REFRESH_MS });
  const queues = data?.queues.filter(({ name }) => name in QUEUES).sort((one, other) => ORDER.indexOf(one.name) - ORDER.indexOf(other.name));
  return (
    <Box sx={{ mt: 2 }}>
      <Title title="صف‌های کار" />
      {error !== null && <Alert severity="error" sx={{ mb: 2 }}>{error.message}</Alert>}
      <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 18rem), 1fr))', gap: 2 }}>
        {queues === undefined
          ? error === null && [0, 1].map((at) => <Skeleton key={at} variant="rounded" height={150} />)
          : queues.map((queue) => <QueueCard key={queue.name} queue={queue} />)}
      </Box>
    </Box>
  );
}
