import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useRecordContext } from 'react-admin';
import { showCount } from '../../domain/count.ts';

/** How many of a run's charges are settled, as a bar and in numbers. */
export function RunProgress(_props: { label?: string }) {
  const run = useRecordContext<{ id: string; chargeCount: number; reservedCount: number; failedCount: number }>();
  if (run === undefined) return null;
  const settled = run.chargeCount - run.reservedCount;
  return (
    <Box sx={{ minWidth: 150, maxWidth: 320 }}>
      <LinearProgress variant="determinate" value={(settled / run.chargeCount) * 100} aria-label="پیشرفت" sx={{ height: 6, borderRadius: 3 }} />
      <Typography variant="caption" sx={{ whiteSpace: 'nowrap' }}>
        {showCount(settled)} از {showCount(run.chargeCount)}{run.failedCount > 0 ? ` · ${showCount(run.failedCount)} ناموفق` : ''}
      </Typography>
    </Box>
  );
}
