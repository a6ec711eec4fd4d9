import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { parseJalaliDate, showJalaliDate, WEEKDAY_PERSIAN } from '../../domain/calendar/jalali.ts';
import { showCount } from '../../domain/count.ts';
import { toPersianDigits } from '../../domain/digits.ts';
import type { CalendarDay } from '../api/calendar.ts';
import { HIDDEN } from '../theme/hidden.ts';
import { CALENDAR_RUN_COLOURS } from './run-colours.ts';

const SHOWN = 3;

/** One day of the month: its number, its holiday, and the first of what is on it. Narrow screens show points only. */
export function DayCell({ day, column, today, onOpen }: { day: CalendarDay; column: number | undefined; today: boolean; onOpen: () => void }) {
  const date = parseJalaliDate(day.date);
  const off = day.holiday !== undefined || day.weekday === 'friday';
  const entries = [
    ...day.events.map(({ id, title }) => ({ key: id, text: title, colour: 'secondary.main' })),
    ...day.runs.map((run, index) => ({ key: `${run.orderId} ${index}`, text: `${toPersianDigits(run.time)} ${run.orderName}`, colour: colourOf(CALENDAR_RUN_COLOURS[run.status]) })),
  ];
  const label = [date && `${WEEKDAY_PERSIAN[day.weekday]} ${showJalaliDate(date)}`, day.holiday, entries.length > 0 && `${showCount(entries.length)} مورد`].filter(Boolean).join('، ');
  return (
    <ButtonBase
      onClick={onOpen} aria-current={today ? 'date' : undefined}
      sx={{
        gridColumnStart: column, typography: 'body2', minHeight: { xs: 62, sm: 108 }, p: { xs: 0.5, sm: 0.75 }, display: 'flex', flexDirection: 'column', alignItems: 'stretch', justifyContent: 'flex-start', gap: 0.25,
        textAlign: 'start', minWidth: 0, borderRadius: 1, border: 1, borderColor: today ? 'primary.main' : 'divider', bgcolor: 'background.paper', '&:hover': { bgcolor: 'action.hover' },
      }}
    >
      {/* Before what is seen, not instead of it: who speaks to the page says what is seen. */}
      <span style={HIDDEN}>{label}</span>
      <Box component="span" sx={{ display: 'flex', alignItems: 'baseline', gap: 0.75, minWidth: 0 }}>
        <Box component="span" sx={{ fontWeight: 700, color: off ? 'error.main' : 'text.primary' }}>{date && toPersianDigits(date.day)}</Box>
        {day.holiday !== undefined && <Box component="span" sx={{ display: { xs: 'none', sm: 'block' }, fontSize: '0.7rem', color: 'error.main', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>{day.holiday}</Box>}
      </Box>
      {entries.slice(0, SHOWN).map(({ key, text, colour }) => (
        <Box key={key} component="span" sx={{ display: { xs: 'none', sm: 'block' }, fontSize: '0.75rem', lineHeight: 1.7, borderInlineStart: '3px solid', borderColor: colour, bgcolor: 'action.hover', borderRadius: 0.5, px: 0.75, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>{text}</Box>
      ))}
      {entries.length > SHOWN && <Box component="span" sx={{ display: { xs: 'none', sm: 'block' }, fontSize: '0.7rem', color: 'text.secondary' }}>{showCount(entries.length - SHOWN)} مورد دیگر</Box>}
      <Box component="span" sx={{ display: { xs: 'flex', sm: 'none' }, gap: 0.4, flexWrap: 'wrap' }}>
        {entries.slice(0, SHOWN + 2).map(({ key, colour }) => <Box key={key} component="span" sx={{ width: 7, height: 7, borderRadius: '50%', bgcolor: colour }} />)}
      </Box>
    </ButtonBase>
  );
}

const colourOf = (colour: string) => (colour === 'default' ? 'text.disabled' : `${colour}.main`);
