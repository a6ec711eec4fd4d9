import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { Title } from 'react-admin';
import { useActions } from '../data/use-action.ts';
import { OpenRuns } from './open-runs.tsx';
import { OperatorStates } from './operator-states.tsx';
import { QueueCard } from './queue-card.tsx';
import { QUEUES } from './queues.ts';

/** The page is left open on the second screen all day. */
const REFRESH_MS = 10_000;
const ORDER = Object.keys(QUEUES);

/** Drawing is a piece of its own: the queues do not wait for it. */
const Figures = lazy(async () => ({ default: (await import('./figures.tsx')).Figures }));

const grid = (least: string) => ({ display: 'grid', gridTemplateColumns: `repeat(auto-fill, minmax(min(100%, ${least}), 1fr))`, gap: 2 });

/** What waits for the one who looks, then how it goes, by their role; asked for again by itself, in one question. */
export function Dashboard() {
  const actions = useActions();
  const { data, error } = useQuery({ queryKey: ['dashboard'], queryFn: () => actions.dashboard(), refetchInterval: REFRESH_MS });
  const queues = data?.queues.filter(({ name }) => name in QUEUES).sort((one, other) => ORDER.indexOf(one.name) - ORDER.indexOf(other.name));
  return (
    <Box sx={{ mt: 2, display: 'grid', gap: 2, minWidth: 0 }}>
      <Title title="صف‌های کار" />
      {error !== null && <Alert severity="error">{error.message}</Alert>}
      <Box sx={grid('18rem')}>
        {queues === undefined
          ? error === null && [0, 1].map((at) => <Skeleton key={at} variant="rounded" height={150} />)
          : queues.map((queue) => <QueueCard key={queue.name} queue={queue} />)}
      </Box>
      {data !== undefined && (
        <Box sx={{ ...grid('24rem'), '& > *': { minWidth: 0 } }}>
          {data.openRuns !== undefined && <OpenRuns runs={data.openRuns} />}
          {data.operators !== undefined && <OperatorStates operators={data.operators} />}
          <Suspense fallback={<Skeleton variant="rounded" height={300} />}><Figures dashboard={data} /></Suspense>
        </Box>
      )}
    </Box>
  );
}
