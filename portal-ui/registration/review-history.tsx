import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { REVIEW_FIELD_PERSIAN } from '../../domain/registration/fields.ts';
import type { RegistrationReview } from '../api/registration.ts';
import { Instant } from '../format/instant.tsx';

const STAGE: Record<RegistrationReview['stage'], string> = { legal: 'بررسی اطلاعات حقوقی', purchase: 'بررسی درخواست خرید سازمانی', second: 'تایید دوم تغییرها' };
const DECISION: Record<RegistrationReview['decision'], string> = { approve: 'تایید شد', return: 'برای اصلاح برگشت', reject: 'رد شد' };

/** Every review there was, the newest first. */
export function ReviewHistory({ reviews }: { reviews: readonly RegistrationReview[] }) {
  if (reviews.length === 0) return null;
  return (
    <Paper component="section" variant="outlined" sx={{ p: { xs: 2, sm: 3 }, mt: 2 }}>
      <Typography variant="h2" sx={{ mb: 1 }}>سابقه بررسی</Typography>
      <Box component="ol" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1.5 }}>
        {reviews.map(({ stage, decision, reasons, decidedAt }) => (
          <Box component="li" key={decidedAt} sx={{ borderInlineStart: 3, borderColor: decision === 'approve' ? 'success.main' : decision === 'return' ? 'warning.main' : 'error.main', paddingInlineStart: 1.5 }}>
            <Typography sx={{ fontWeight: 600 }}>{STAGE[stage]}: {DECISION[decision]}</Typography>
            <Typography variant="caption" color="text.secondary"><Instant at={decidedAt} /></Typography>
            {reasons.map(({ field, text }, index) => (
              <Typography key={index} variant="body2">
                {field !== undefined && field in REVIEW_FIELD_PERSIAN && <strong>{REVIEW_FIELD_PERSIAN[field as keyof typeof REVIEW_FIELD_PERSIAN]}: </strong>}{text}
              </Typography>
            ))}
          </Box>
        ))}
      </Box>
    </Paper>
  );
}
