import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { toPersianDigits } from '../../domain/digits.ts';
import { useActions } from '../data/use-action.ts';
import { Section } from './section.tsx';
import { TimelineLine } from './timeline-entry.tsx';

interface Props {
  /** A list whose records have a story: `TIMELINES` of the server. */
  resource: string;
  id: string;
  /** Entries that stand there at once; the others come when asked for. */
  first?: number;
}

/** The whole story of a record, the newest first: what was done, decided, said and written, by whom and when. */
export function Timeline({ resource, id, first = 12 }: Props) {
  const actions = useActions();
  const [whole, setWhole] = useState(false);
  const { data, error, isPending, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: [resource, 'timeline', id],
    queryFn: ({ pageParam }) => actions.timeline(resource, id, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ entries, more }) => (more ? entries[0]?.at : undefined),
  });
  const entries = data?.pages.flatMap((part) => part.entries.toReversed()) ?? [];
  const shown = whole ? entries : entries.slice(0, first);
  const hidden = entries.length - shown.length;
  return (
    <Section title="سرگذشت">
      {error !== null && <Alert severity="warning">سرگذشت خوانده نشد: {error.message}</Alert>}
      {!isPending && error === null && entries.length === 0 && <Typography variant="body2" color="text.secondary">هنوز چیزی رخ نداده است.</Typography>}
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, display: 'flex', flexDirection: 'column', gap: 1.5 }}>
        {shown.map((entry, at) => <TimelineLine key={`${entry.at} ${entry.kind} ${entry.action} ${at}`} entry={entry} here={`/${resource}/${id}/show`} />)}
      </Box>
      {hidden > 0 && <Button size="small" onClick={() => setWhole(true)}>نمایش {toPersianDigits(hidden)} مورد دیگر</Button>}
      {hidden === 0 && hasNextPage && <Button size="small" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>قدیمی‌ترها</Button>}
    </Section>
  );
}
