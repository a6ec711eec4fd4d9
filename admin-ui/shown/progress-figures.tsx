import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { showCount } from '../../domain/count.ts';
import { CHARGE_STATUS_PERSIAN } from '../../domain/statuses.ts';
import { Rials } from './rial-field.tsx';

interface By<Value> {
  all: Value;
  succeeded: Value;
  failed: Value;
  cancelled: Value;
}

const COLOURS = { succeeded: 'success.main', failed: 'error.main', reserved: 'info.main', cancelled: 'text.secondary' } as const;

/** How far a run or all runs of an order are, in numbers and in rials; what is neither of the three is reserved still. */
export function ProgressFigures({ counts, amounts }: { counts: By<number>; amounts: By<string> }) {
  const settled = counts.succeeded + counts.failed + counts.cancelled;
  const reservedAmount = BigInt(amounts.all) - BigInt(amounts.succeeded) - BigInt(amounts.failed) - BigInt(amounts.cancelled);
  const parts = [
    { status: 'succeeded', n: counts.succeeded, rial: amounts.succeeded }, { status: 'failed', n: counts.failed, rial: amounts.failed },
    { status: 'reserved', n: counts.all - settled, rial: reservedAmount.toString() },
    ...(counts.cancelled > 0 ? [{ status: 'cancelled', n: counts.cancelled, rial: amounts.cancelled } as const] : []),
  ] as const;
  return (
    <>
      <Typography variant="body2" color="text.secondary">{showCount(settled)} از {showCount(counts.all)} تراکنش</Typography>
      <LinearProgress variant="determinate" aria-label="پیشرفت" value={counts.all === 0 ? 0 : (settled / counts.all) * 100} sx={{ height: 8, borderRadius: 4 }} />
      <Box component="dl" sx={{ m: 0, display: 'grid', gap: 2, gridTemplateColumns: 'repeat(auto-fill, minmax(8rem, 1fr))' }}>
        {parts.map(({ status, n, rial }) => (
          <Box key={status}>
            <Typography component="dt" variant="caption" sx={{ color: COLOURS[status] }}>{CHARGE_STATUS_PERSIAN[status]}</Typography>
            <Typography component="dd" sx={{ m: 0, fontWeight: 700 }} data-testid={`count-${status}`}>{showCount(n)}</Typography>
            <Typography component="dd" variant="caption" color="text.secondary" sx={{ m: 0 }}><Rials value={rial} /></Typography>
          </Box>
        ))}
      </Box>
    </>
  );
}
