import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { showCount } from '../../domain/count.ts';
import { CHARGE_STATUSES, CHARGE_STATUS_PERSIAN, type ChargeStatus, type RunStatus } from '../../domain/statuses.ts';
import type { Run } from '../api/types.ts';
import { showPercent } from '../format/percent.ts';
import { Rials } from '../format/rials.tsx';
import { Waits } from './waits.tsx';
import { StackedBar } from './stacked-bar.tsx';

const COLOURS: Record<ChargeStatus, string> = { succeeded: 'success.main', failed: 'error.main', reserved: 'info.main', cancelled: 'text.disabled' };
const SHOWN: readonly ChargeStatus[] = ['succeeded', 'failed', 'reserved', 'cancelled'];

const EXPLAINED: Partial<Record<RunStatus, string>> = {
  'waiting-for-credit': 'اعتبار سازمان برای این اجرا کافی نیست؛ با افزایش اعتبار، خودبه‌خود آغاز می‌شود.',
  settling: 'ارسال پایان یافته است؛ وضعیت چند شماره هنوز از اپراتور استعلام می‌شود و مبلغ آن‌ها رزرو می‌ماند.',
  paused: 'ارسال متوقف است. شماره‌هایی که ارسال شده‌اند تعیین تکلیف می‌شوند و بقیه تا «ادامه» در صف می‌مانند.',
};

/** Progress in numbers and in rials: what has been decided, over everything. */
export function Progress({ run, live }: { run: Run; live: boolean }) {
  const total = CHARGE_STATUSES.reduce((sum, status) => sum + run.counts[status], 0);
  const done = total === 0 ? 0 : (total - run.counts.reserved) / total;
  const explained = EXPLAINED[run.status];
  return (
    <Paper variant="outlined" sx={{ p: { xs: 2, sm: 3 }, mb: 2.5 }}>
      <Box sx={{ display: 'flex', justifyContent: 'space-between', alignItems: 'baseline', mb: 1 }}>
        <Typography sx={{ fontWeight: 700, fontSize: '1.5rem' }} aria-live={live ? 'polite' : 'off'}>{showPercent(done)}</Typography>
        <Typography variant="body2" color="text.secondary">{showCount(total - run.counts.reserved)} از {showCount(total)} شماره</Typography>
      </Box>
      <StackedBar label="پیشرفت" parts={SHOWN.map((status) => ({ key: status, size: run.counts[status], colour: COLOURS[status], faint: status === 'reserved' }))} />
      <Box component="dl" sx={{ m: 0, mt: 2.5, display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr 1fr', md: 'repeat(4, 1fr)' } }}>
        {SHOWN.filter((status) => status !== 'cancelled' || run.counts.cancelled > 0).map((status) => (
          <Box key={status}>
            <Typography component="dt" variant="caption" color="text.secondary" sx={{ display: 'flex', alignItems: 'center', gap: 0.75 }}>
              <Box component="span" sx={{ width: 9, height: 9, borderRadius: '50%', bgcolor: COLOURS[status], opacity: status === 'reserved' ? 0.5 : 1 }} />
              {CHARGE_STATUS_PERSIAN[status]}
            </Typography>
            <Typography component="dd" sx={{ m: 0, fontWeight: 700, fontSize: '1.15rem' }} data-testid={`count-${status}`}>{showCount(run.counts[status])}</Typography>
            <Typography component="dd" variant="caption" color="text.secondary" sx={{ m: 0 }}><Rials value={run.amounts[status]} /></Typography>
          </Box>
        ))}
      </Box>
      {run.failure && <Alert severity="error" sx={{ mt: 2 }}>{run.failure.message}</Alert>}
      {run.waitingFor && <Waits waits={run.waitingFor} />}
      {explained && <Alert severity={run.status === 'settling' ? 'info' : 'warning'} sx={{ mt: 2 }}>{explained}</Alert>}
    </Paper>
  );
}
