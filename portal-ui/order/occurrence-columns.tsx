import MuiLink from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router';
import { showCount } from '../../domain/count.ts';
import { showOccurrence } from '../../domain/recurrence/show-occurrence.ts';
import type { PastOccurrence } from '../api/types.ts';
import { longInstant } from '../format/instant.tsx';
import { RunStatusChip } from '../format/status-chip.tsx';
import type { Column } from '../listing/data-table.tsx';

export const OCCURRENCE_COLUMNS: readonly Column<PastOccurrence>[] = [
  { key: 'at', title: 'زمان', lead: true, cell: ({ at }) => longInstant(at) },
  { key: 'outcome', title: 'نتیجه', cell: (one) => <Typography variant="body2" component="span" color={one.outcome === 'missed' ? 'error' : 'textPrimary'}>{showOccurrence(one)}</Typography> },
  {
    key: 'run', title: 'اجرا', cell: ({ run }) =>
      run ? <><MuiLink component={Link} to={`/runs/${run.id}`}>نوبت {showCount(run.number)}</MuiLink> <RunStatusChip status={run.status} /></> : '—',
  },
];
