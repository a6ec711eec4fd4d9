import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import MuiLink from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useRecordContext } from 'react-admin';
import { Link } from 'react-router';
import { parseJalaliDate, showInstant, showJalaliDate } from '../../domain/calendar/jalali.ts';
import { toPersianDigits } from '../../domain/digits.ts';
import type { OrderPlan } from '../../domain/recurrence/plan.ts';
import { showOccurrence } from '../../domain/recurrence/show-occurrence.ts';
import type { Occurrences } from '../data/data-provider.ts';
import { useActions } from '../data/use-action.ts';
import { Section } from '../shown/section.tsx';
import { TwoColumns } from '../shown/two-columns.tsx';

/** The calendar shows the others. */
const SHOWN = 5;

/** The times of an order's plan as its customer sees them: those to come, and what became of the latest. */
export function OccurrencesSection() {
  const order = useRecordContext<{ id: string; plan: OrderPlan | null }>();
  const actions = useActions();
  const id = order?.id ?? '';
  const { data, error } = useQuery({ queryKey: ['orders', 'occurrences', id], queryFn: () => actions.occurrences(id), enabled: order?.plan != null });
  if (order?.plan == null) return null;
  if (error) return <Alert severity="error">{error.message}</Alert>;
  if (data === undefined) return null;
  return (
    <TwoColumns
      main={<Section title="نوبت‌های بعدی"><Upcoming {...data} /></Section>}
      side={<Section title={`نوبت‌های گذشته (${toPersianDigits(data.total)})`}><Past {...data} /></Section>}
    />
  );
}

function Upcoming({ upcoming, unconfirmedYears }: Occurrences) {
  return (
    <>
      {upcoming.length === 0 && <Typography variant="body2" color="text.secondary">نوبتی در پیش نیست.</Typography>}
      {upcoming.slice(0, SHOWN).map((one) => <Typography key={one.at} variant="body2">{showInstant(Date.parse(one.at))}{noteOf(one)}</Typography>)}
      {unconfirmedYears.length > 0 && <Alert severity="info">تعطیلات سال {toPersianDigits(unconfirmedYears.join('، '))} هنوز تایید نشده است.</Alert>}
    </>
  );
}

function noteOf({ holiday, movedFrom }: Occurrences['upcoming'][number]): string {
  const from = movedFrom === undefined ? undefined : parseJalaliDate(movedFrom);
  return [...(holiday ? [` · تعطیل رسمی: ${holiday}`] : []), ...(from ? [` · منتقل‌شده از ${showJalaliDate(from)}`] : [])].join('');
}

function Past({ items }: Occurrences) {
  if (items.length === 0) return <Typography variant="body2" color="text.secondary">هنوز نوبتی نگذشته است.</Typography>;
  return items.map((one) => (
    <Box key={one.at}>
      <Typography variant="body2">{showInstant(Date.parse(one.at))}</Typography>
      <Typography variant="caption" color={one.outcome === 'missed' ? 'error' : 'text.secondary'}>
        {showOccurrence(one)} {one.run && <MuiLink component={Link} to={`/runs/${one.run.id}/show`}>اجرای {toPersianDigits(one.run.number)}</MuiLink>}
      </Typography>
    </Box>
  ));
}
