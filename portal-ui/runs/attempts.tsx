import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { toPersianDigits } from '../../domain/digits.ts';
import type { Attempt } from '../api/types.ts';
import { Instant } from '../format/instant.tsx';

/** What was asked of the operator for one number, and what it answered, in the order in which it happened. */
export function Attempts({ attempts }: { attempts: readonly Attempt[] }) {
  return (
    <Box component="ol" aria-label="تلاش‌ها" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 }}>
      {attempts.map((attempt) => (
        <Box key={attempt.number} component="li" sx={{ display: 'grid', gap: { xs: 0, md: 2 }, gridTemplateColumns: { md: '70px 170px 1fr 2fr' }, fontSize: '0.85rem', alignItems: 'baseline' }}>
          <Typography variant="body2" sx={{ fontWeight: 600 }}>تلاش {toPersianDigits(attempt.number)}</Typography>
          <Box component="span" sx={{ color: 'text.secondary' }}><Instant at={attempt.at} seconds /></Box>
          <span>{attempt.message ?? 'در انتظار پاسخ'}{byInquiry(attempt) && ' (با استعلام از اپراتور)'}</span>
          <Box component="span" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
            کد پیگیری <bdi dir="ltr">{attempt.operatorTransactionId ?? attempt.reference}</bdi>
          </Box>
        </Box>
      ))}
    </Box>
  );
}

/** Its own answer never came or decided nothing; asking the operator again did. */
const byInquiry = ({ outcomes }: Attempt): boolean => outcomes.some(({ source, final }) => final && source === 'inquiry');
