import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router';
import { REVIEW_FIELD_PERSIAN } from '../../domain/registration/fields.ts';
import type { TimelineEntry } from '../data/data-provider.ts';
import { Instant } from './instant.tsx';
import { Rials } from './rial-field.tsx';
import { titleOf } from './timeline-title.ts';
import { AMOUNT_PERSIAN, DETAIL_PERSIAN, pageOf } from './timeline-words.ts';

/** What people did or said stands out; what the system noted is quiet. */
const STRONG: readonly TimelineEntry['kind'][] = ['decision', 'submission', 'call', 'note'];

interface Props {
  entry: TimelineEntry;
  /** Of the page on which it stands: to it no link leads. */
  here: string;
}

/** What happened, to what, by whom and when; below it the words that were said. */
export function TimelineLine({ entry, here }: Props) {
  const { kind, by, at, subject } = entry;
  const page = subject === null ? undefined : pageOf(subject);
  const strong = STRONG.includes(kind);
  return (
    <Box component="li" sx={{ borderInlineStart: '3px solid', borderColor: strong ? 'primary.main' : 'divider', paddingInlineStart: 1.5, overflowWrap: 'anywhere' }}>
      <Typography variant="body2" sx={{ fontWeight: strong ? 600 : 400 }}>
        {page !== undefined && page !== here ? <Link to={page}>{titleOf(entry)}</Link> : titleOf(entry)}
      </Typography>
      <Words entry={entry} />
      <Typography variant="caption" color="text.secondary">{by ?? 'سامانه'} · <Instant at={at} /></Typography>
    </Box>
  );
}

function Words({ entry: { kind, detail } }: { entry: TimelineEntry }) {
  const plain = kind === 'message' ? detail['body'] : kind === 'note' ? detail['text'] : undefined;
  const reasons = Array.isArray(detail['reasons']) ? (detail['reasons'] as { field?: string; text: string }[]) : [];
  return (
    <>
      {typeof plain === 'string' && <Typography variant="body2" color="text.secondary" sx={{ whiteSpace: 'pre-wrap' }}>{plain}</Typography>}
      {reasons.map(({ field, text }) => (
        <Typography key={`${field ?? ''} ${text}`} variant="body2">{field !== undefined && <strong>{(REVIEW_FIELD_PERSIAN as Record<string, string>)[field] ?? field}: </strong>}{text}</Typography>
      ))}
      {kind !== 'message' && Object.entries(detail).map(([name, value]) => {
        if (typeof value !== 'string' || value === '') return null;
        if (Object.hasOwn(AMOUNT_PERSIAN, name)) return <Typography key={name} variant="body2">{AMOUNT_PERSIAN[name]}: <Rials value={value} /></Typography>;
        return Object.hasOwn(DETAIL_PERSIAN, name) ? <Typography key={name} variant="body2">{DETAIL_PERSIAN[name]}: {value}</Typography> : null;
      })}
    </>
  );
}
