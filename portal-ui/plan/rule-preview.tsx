import Box from '@mui/material/Box';
import CircularProgress from '@mui/material/CircularProgress';
import Typography from '@mui/material/Typography';
import { showRule } from '../../domain/recurrence/show-rule.ts';
import { ProblemAlert } from '../feedback/problem-alert.tsx';
import { TimesList } from './times-list.tsx';
import type { Preview } from './use-rule-preview.ts';

/** Beside their fields. */
const SHOWN_FIELDS = ['from', 'until', 'repeat.from', 'repeat.until', 'dates'];

/** The rule in words, and when it runs the next twelve times. */
export function RulePreview({ preview: { rule, times, error, counting } }: { preview: Preview }) {
  return (
    <Box component="section" aria-label="نوبت‌های بعدی" aria-busy={counting} sx={{ display: 'grid', gap: 1, minHeight: 96, alignContent: 'start' }}>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
        <Typography variant="h3">نوبت‌های بعدی</Typography>
        {counting && <CircularProgress size={16} aria-hidden />}
      </Box>
      {rule ? <Typography variant="body2" color="text.secondary">{showRule(rule)}</Typography> : <Typography variant="body2" color="text.secondary">با کامل شدن زمان، نوبت‌های بعدی اینجا دیده می‌شود.</Typography>}
      <ProblemAlert error={error} shownFields={SHOWN_FIELDS} />
      {times && <TimesList {...times} />}
    </Box>
  );
}
