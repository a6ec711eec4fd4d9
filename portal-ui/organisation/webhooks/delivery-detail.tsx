import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { toPersianDigits } from '../../../domain/digits.ts';
import type { Delivery } from '../../api/webhooks.ts';
import { Instant } from '../../format/instant.tsx';

/** Each attempt with its answer, and the text that was signed. */
export function DeliveryDetail({ delivery: { attempts, payload } }: { delivery: Delivery }) {
  return (
    <Box sx={{ display: 'grid', gap: 1, py: 1 }}>
      {attempts.length === 0 && <Typography variant="body2" color="text.secondary">هنوز تلاشی نشده است.</Typography>}
      {attempts.map(({ number, at, durationMs, status, error, answer }) => (
        <Box key={number} sx={{ display: 'flex', gap: 1.5, flexWrap: 'wrap', alignItems: 'baseline' }}>
          <Typography variant="body2">تلاش {toPersianDigits(number)}</Typography>
          <Typography variant="caption" color="text.secondary"><Instant at={at} seconds />، {toPersianDigits(durationMs)} میلی‌ثانیه</Typography>
          <Typography variant="body2" color={status !== undefined && status < 300 ? 'success.main' : 'error.main'}>
            {status !== undefined && <>پاسخ {toPersianDigits(status)} </>}
            {error !== undefined && <bdi dir="ltr">{error}</bdi>}
          </Typography>
          {answer && <Typography variant="caption" component="bdi" dir="ltr" sx={{ overflowWrap: 'anywhere' }}>{answer.slice(0, 200)}</Typography>}
        </Box>
      ))}
      <Box component="pre" dir="ltr" sx={{ m: 0, p: 1, borderRadius: 1, bgcolor: 'background.paper', fontSize: 12, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{payload}</Box>
    </Box>
  );
}
