import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import CardActionArea from '@mui/material/CardActionArea';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router';
import { showAge } from '../../domain/calendar/age.ts';
import { toPersianDigits } from '../../domain/digits.ts';
import type { Dashboard } from '../data/data-provider.ts';
import { listAddress, QUEUES } from './queues.ts';

const waitingFor = (oldestAt: string | null) => (oldestAt === null ? undefined : showAge(Date.now() - Date.parse(oldestAt)));

/** One queue: how many wait, how long the first of them has, and the way there. */
export function QueueCard({ queue: { name, count, oldestAt, parts } }: { queue: Dashboard['queues'][number] }) {
  const queue = QUEUES[name];
  if (queue === undefined) return null;
  const { part } = queue;
  const age = waitingFor(oldestAt);
  return (
    <Card variant="outlined" component="section" aria-label={queue.title} sx={{ minWidth: 0, ...(count > 0 && { borderColor: 'primary.main' }) }}>
      <CardActionArea component={Link} to={listAddress(name, queue.filter)} sx={{ p: 2 }}>
        <Typography variant="subtitle1" component="h2" sx={{ fontWeight: 600 }}>{queue.title}</Typography>
        <Typography variant="h3" component="p" color={count > 0 ? 'primary' : 'text.disabled'} sx={{ my: 1 }}>{toPersianDigits(count)}</Typography>
        <Typography variant="body2" color="text.secondary">
          {count === 0 ? 'چیزی در انتظار نیست.' : `${queue.says} قدیمی‌ترین ${age === undefined ? 'همین حالا آمده' : `${age} در انتظار`} است.`}
        </Typography>
      </CardActionArea>
      {part !== undefined && parts.length > 0 && (
        <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 1, px: 2, pb: 2 }}>
          {parts.map((one) => (
            <Button key={one.name} size="small" variant="outlined" component={Link} to={listAddress(name, part.filter(one.name))}>
              {part.persian[one.name] ?? one.name}: {toPersianDigits(one.count)}
            </Button>
          ))}
        </Stack>
      )}
    </Card>
  );
}
