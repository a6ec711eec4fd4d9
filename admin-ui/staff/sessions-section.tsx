import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useGetList } from 'react-admin';
import { useAction } from '../data/use-action.ts';
import { Code } from '../shown/code-field.tsx';
import { Instant } from '../shown/instant.tsx';
import { Section } from '../shown/section.tsx';
import { deviceOf } from './device-of.ts';

interface OpenSession {
  id: string;
  address: string | null;
  userAgent: string | null;
  createdAt: string;
  lastUsedAt: string;
}

interface Props {
  userId: string;
  /** Whether the reader may end them one by one. */
  mayEnd: boolean;
  beside?: ReactNode;
}

const SHOWN = 50;

/** Where somebody of the staff is logged in now: device, address, last seen. */
export function SessionsSection({ userId, mayEnd, beside }: Props) {
  const { data = [], isPending, refetch } = useGetList<OpenSession>('sessions', {
    filter: { userId }, pagination: { page: 1, perPage: SHOWN }, sort: { field: 'createdAt', order: 'DESC' },
  });
  const end = useAction({ resource: 'sessions', action: 'end', done: 'نشست پایان یافت.', close: () => void refetch() });
  return (
    <Section title="نشست‌های باز" beside={beside}>
      {data.map((session) => (
        <Stack key={session.id} direction="row" sx={{ gap: 2, alignItems: 'center', flexWrap: 'wrap', justifyContent: 'space-between' }}>
          <span>
            <Typography><bdi dir="ltr">{deviceOf(session.userAgent)}</bdi></Typography>
            <Typography variant="body2" color="text.secondary"><Code text={session.address ?? '—'} /> · آخرین حضور <Instant at={session.lastUsedAt} /> · از <Instant at={session.createdAt} /></Typography>
          </span>
          {mayEnd && <Button size="small" color="error" disabled={end.isPending} onClick={() => end.act(session.id)}>پایان نشست</Button>}
        </Stack>
      ))}
      {data.length === 0 && !isPending && <Typography variant="body2" color="text.secondary">اکنون جایی وارد نیست.</Typography>}
    </Section>
  );
}
