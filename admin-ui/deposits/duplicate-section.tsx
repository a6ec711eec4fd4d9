import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router';
import { toPersianDigits } from '../../domain/digits.ts';
import { DEPOSIT_STATUS_PERSIAN } from '../../domain/statuses.ts';
import { Instant } from '../shown/instant.tsx';
import { Picture } from '../shown/picture.tsx';
import { Rials } from '../shown/rial-field.tsx';
import { Section } from '../shown/section.tsx';
import type { DuplicateSlip } from './deposit.ts';

/** Where they stand on the page. */
export const ALIKE = 'alike';

/** Slips of any organisation with the same number or the same picture: perhaps one payment, handed in twice. Side by side, pictures and all. */
export function DuplicateSection({ duplicates }: { duplicates: readonly DuplicateSlip[] }) {
  if (duplicates.length === 0) return null;
  return (
    <Box id={ALIKE}>
      <Section title="فیش‌های مشابه">
        <Alert severity="error">فیش مشابهی هم فرستاده شده است. پیش از تایید، هر دو را ببینید؛ شاید یک واریز دو بار ثبت شده باشد.</Alert>
        <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 15rem), 1fr))', gap: 1.5 }}>
          {duplicates.map((slip) => (
            <Box key={slip.id} sx={{ border: 1, borderColor: 'divider', borderRadius: 1, p: 1.5, minWidth: 0 }}>
              <Typography variant="body2"><Link to={`/deposits/${slip.id}/show`}>{slip.organisationName}</Link> · {slip.undone ? 'پس گرفته شده' : DEPOSIT_STATUS_PERSIAN[slip.status]}</Typography>
              <Typography variant="body2"><Rials value={slip.amount} /> · <bdi dir="ltr">{toPersianDigits(slip.paidOn)}</bdi></Typography>
              <Typography variant="body2">پیگیری <bdi dir="ltr">{toPersianDigits(slip.trackingNumber)}</bdi> · {slip.payer}</Typography>
              <Typography variant="caption" color="error">{[slip.sameNumber && 'شماره پیگیری یکسان', slip.sameSlip && 'تصویر یکسان'].filter(Boolean).join('، ')}</Typography>
              <Picture source={`/api/admin/deposits/${slip.id}/slip`} name={`فیش ${slip.trackingNumber}`} height={180} />
              <Typography variant="caption" color="text.secondary" component="p">ثبت: <Instant at={slip.submittedAt} /></Typography>
            </Box>
          ))}
        </Box>
      </Section>
    </Box>
  );
}
