import AddIcon from '@mui/icons-material/Add';
import ChevronLeftIcon from '@mui/icons-material/ChevronLeft';
import ChevronRightIcon from '@mui/icons-material/ChevronRight';
import LinkIcon from '@mui/icons-material/Link';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { formatJalaliMonth, parseJalaliMonth, turnMonth } from '../../domain/calendar/jalali-month.ts';
import { JALALI_MONTHS, toJalali } from '../../domain/calendar/jalali.ts';
import { toPersianDigits } from '../../domain/digits.ts';
import { useCalendarMonth } from '../api/calendar.ts';
import { EventDialog } from '../events/event-dialog.tsx';
import { QueryState } from '../feedback/query-state.tsx';
import { useListAddress } from '../listing/use-list-address.ts';
import { useMay } from '../session/session.tsx';
import { PageHead } from '../shell/page-head.tsx';
import { DayDialog } from './day-dialog.tsx';
import { FeedDialog } from './feed-dialog.tsx';
import { MonthGrid } from './month-grid.tsx';

/** تقویم: a Jalali month with holidays, the organisation's notes, and what ran and is going to run. */
export default function CalendarPage() {
  const { parameters, set } = useListAddress();
  const now = toJalali(Date.now());
  const shown = parseJalaliMonth(parameters.get('month') ?? '') ?? now;
  const isNow = shown.year === now.year && shown.month === now.month;
  const month = useCalendarMonth(formatJalaliMonth(shown));
  const [open, setOpen] = useState<string>();
  const [adding, setAdding] = useState<string | true>();
  const [feed, setFeed] = useState(false);
  const mayWrite = useMay('events:write');
  const turn = (by: 1 | -1) => set('month', formatJalaliMonth(turnMonth(shown, by)));
  const day = month.data?.days.find(({ date }) => date === open);
  return (
    <>
      <PageHead
        title="تقویم"
        actions={<><Button startIcon={<LinkIcon />} onClick={() => setFeed(true)}>نشانی تقویم</Button>{mayWrite && <Button variant="contained" startIcon={<AddIcon />} onClick={() => setAdding(true)}>افزودن رویداد</Button>}</>}
      />
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5, mb: 1.5 }}>
        <IconButton onClick={() => turn(-1)} aria-label="ماه پیش"><ChevronRightIcon /></IconButton>
        <Typography variant="h2" aria-live="polite" sx={{ minWidth: 130, textAlign: 'center' }}>{JALALI_MONTHS[shown.month - 1]} {toPersianDigits(shown.year)}</Typography>
        <IconButton onClick={() => turn(1)} aria-label="ماه بعد"><ChevronLeftIcon /></IconButton>
        {!isNow && <Button size="small" onClick={() => set('month', '')}>امروز</Button>}
      </Box>
      <QueryState query={month}>
        {({ days, holidaysConfirmed, capped }) => (
          <>
            <MonthGrid days={days} onOpen={setOpen} />
            {!holidaysConfirmed && <Typography variant="caption" color="text.secondary" component="p" sx={{ mt: 1 }}>تعطیلات قمری این سال هنوز پیشنهادی است و ممکن است یک روز جابه‌جا شود.</Typography>}
            {capped && <Alert severity="info" sx={{ mt: 1 }}>در این ماه بیش از آنچه اینجا می‌گنجد اجرا یا یادداشت هست؛ همه در فهرست‌ها هستند.</Alert>}
          </>
        )}
      </QueryState>
      {day !== undefined && <DayDialog day={day} onAdd={() => { setAdding(day.date); setOpen(undefined); }} onClose={() => setOpen(undefined)} />}
      {adding !== undefined && <EventDialog date={adding === true ? undefined : adding} onClose={() => setAdding(undefined)} />}
      {feed && <FeedDialog onClose={() => setFeed(false)} />}
    </>
  );
}
