import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { formatJalaliDate, toJalali, WEEKDAYS, WEEKDAY_PERSIAN } from '../../domain/calendar/jalali.ts';
import type { CalendarDay } from '../api/calendar.ts';
import { DayCell } from './day-cell.tsx';

/** A month in weeks from Saturday, read from right to left. */
export function MonthGrid({ days, onOpen }: { days: readonly CalendarDay[]; onOpen: (date: string) => void }) {
  const today = formatJalaliDate(toJalali(Date.now()));
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(7, minmax(0, 1fr))', gap: { xs: 0.5, sm: 0.75 } }}>
      {WEEKDAYS.map((weekday) => (
        <Typography key={weekday} variant="caption" sx={{ textAlign: 'center', color: weekday === 'friday' ? 'error.main' : 'text.secondary' }}>
          <Box component="span" sx={{ display: { xs: 'none', sm: 'inline' } }}>{WEEKDAY_PERSIAN[weekday]}</Box>
          <Box component="span" aria-hidden sx={{ display: { xs: 'inline', sm: 'none' } }}>{WEEKDAY_PERSIAN[weekday].charAt(0)}</Box>
        </Typography>
      ))}
      {days.map((day, index) => (
        <DayCell key={day.date} day={day} column={index === 0 ? WEEKDAYS.indexOf(day.weekday) + 1 : undefined} today={day.date === today} onOpen={() => onOpen(day.date)} />
      ))}
    </Box>
  );
}
