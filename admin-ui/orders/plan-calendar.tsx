import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatJalaliMonth, turnMonth, type JalaliMonth } from '../../domain/calendar/jalali-month.ts';
import { JALALI_MONTHS, toJalali, WEEKDAYS, WEEKDAY_PERSIAN } from '../../domain/calendar/jalali.ts';
import { toPersianDigits } from '../../domain/digits.ts';
import { useActions } from '../data/use-action.ts';
import { NextIcon, PreviousIcon } from '../shown/chevrons.ts';
import { Section } from '../shown/section.tsx';
import { PlanDay, type PlanMonthDay } from './plan-day.tsx';

interface Month {
  days: PlanMonthDay[];
  holidaysConfirmed: boolean;
  capped: boolean;
}

/** The plan on a Jalali month: what ran, was skipped or missed, and is to come; opens where the plan stands. */
export function PlanCalendar({ orderId, nextAt }: { orderId: string; nextAt: string | null }) {
  const actions = useActions();
  const [shown, setShown] = useState<JalaliMonth>(() => toJalali(nextAt === null ? Date.now() : Date.parse(nextAt)));
  const name = formatJalaliMonth(shown);
  const { data, error } = useQuery({
    queryKey: ['orders', 'calendar', orderId, name, nextAt], queryFn: () => actions.look<Month>(`/orders/${orderId}/calendar?month=${name}`),
  });
  const go = (by: 1 | -1) => setShown(turnMonth(shown, by));
  return (
    <Section title="برنامه در تقویم" beside={
      <Box sx={{ display: 'flex', alignItems: 'center' }}>
        <IconButton onClick={() => go(-1)} aria-label="ماه پیش"><PreviousIcon /></IconButton>
        <Typography component="span" aria-live="polite" sx={{ minWidth: '7.5rem', textAlign: 'center' }}>{JALALI_MONTHS[shown.month - 1]} {toPersianDigits(shown.year)}</Typography>
        <IconButton onClick={() => go(1)} aria-label="ماه بعد"><NextIcon /></IconButton>
      </Box>
    }>
      {error !== null && <Alert severity="error">{error.message}</Alert>}
      {data === undefined && error === null && <Skeleton variant="rounded" height={300} />}
      {data !== undefined && (
        <>
          <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(7, minmax(0, 1fr))', gap: 0.5 }}>
            {WEEKDAYS.map((weekday) => <Typography key={weekday} variant="caption" noWrap sx={{ textAlign: 'center', color: weekday === 'friday' ? 'error.main' : 'text.secondary' }}>{WEEKDAY_PERSIAN[weekday]}</Typography>)}
            {data.days.map((day, at) => <PlanDay key={day.date} day={day} column={at === 0 ? WEEKDAYS.indexOf(day.weekday) + 1 : undefined} nextAt={nextAt} />)}
          </Box>
          {!data.holidaysConfirmed && <Alert severity="info">تعطیلات رسمی این سال هنوز تایید نشده است؛ آنچه در پیش است شاید جابه‌جا شود.</Alert>}
          {data.capped && <Alert severity="info">این ماه نوبت‌های بیشتری دارد که این‌جا نیست.</Alert>}
        </>
      )}
    </Section>
  );
}
