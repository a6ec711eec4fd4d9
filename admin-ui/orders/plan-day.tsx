import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router';
import { formatJalaliDate, parseJalaliDate, showJalaliDate, toJalali, WEEKDAY_PERSIAN, type Weekday } from '../../domain/calendar/jalali.ts';
import { CALENDAR_RUN_PERSIAN, type CalendarRunStatus } from '../../domain/calendar/run-words.ts';
import { toPersianDigits } from '../../domain/digits.ts';

interface PlanTime {
  at: string;
  time: string;
  status: CalendarRunStatus;
  runId?: string;
}

export interface PlanMonthDay {
  date: string;
  weekday: Weekday;
  holiday?: string;
  holidayProposed?: true;
  runs: PlanTime[];
}

const COLOURS: Record<CalendarRunStatus, string> = {
  'waiting-for-credit': 'warning.main', running: 'primary.main', settling: 'info.main', paused: 'warning.main', finished: 'success.main', cancelled: 'text.disabled', failed: 'error.main',
  planned: 'info.main', 'plan-paused': 'warning.main', waiting: 'warning.main', skipped: 'text.disabled', missed: 'error.main',
};
/** Cells are narrow. */
const SHORT: Partial<Record<CalendarRunStatus, string>> = { planned: 'در پیش', waiting: 'در انتظار' };
const SHOWN = 3;

/** One day of a plan: its holiday, and what its times became or are going to be; a run that there was is one step away. */
export function PlanDay({ day, column, nextAt }: { day: PlanMonthDay; column: number | undefined; nextAt: string | null }) {
  const date = parseJalaliDate(day.date);
  const today = day.date === formatJalaliDate(toJalali(Date.now()));
  const off = day.holiday !== undefined || day.weekday === 'friday';
  return (
    <Box role="group" aria-current={today ? 'date' : undefined} aria-label={[date && `${WEEKDAY_PERSIAN[day.weekday]} ${showJalaliDate(date)}`, day.holiday].filter(Boolean).join('، ')}
      sx={{ gridColumnStart: column, minHeight: { xs: 58, sm: 76 }, p: 0.5, minWidth: 0, border: 1, borderRadius: 1, borderColor: today ? 'primary.main' : 'divider' }}>
      <Typography variant="body2" noWrap title={day.holiday} sx={{ fontWeight: 600, color: off ? 'error.main' : 'text.primary' }}>
        {date && toPersianDigits(date.day)}
        {day.holiday !== undefined && <Box component="span" sx={{ display: { xs: 'none', sm: 'inline' }, fontSize: '0.68rem', fontWeight: 400, marginInlineStart: 0.5 }}>{day.holiday}{day.holidayProposed && ' (پیشنهادی)'}</Box>}
      </Typography>
      {day.runs.slice(0, SHOWN).map((run) => <Time key={`${run.at} ${run.status}`} run={run} next={run.at === nextAt} />)}
      {day.runs.length > SHOWN && <Typography variant="caption" color="text.secondary">+{toPersianDigits(day.runs.length - SHOWN)}</Typography>}
    </Box>
  );
}

function Time({ run: { time, status, runId }, next }: { run: PlanTime; next: boolean }) {
  const says = next ? 'نوبت بعدی' : SHORT[status] ?? CALENDAR_RUN_PERSIAN[status];
  const line = (
    <Box component="span" title={`${toPersianDigits(time)} ${says}`} sx={{ display: 'block', fontSize: { xs: '0.6rem', sm: '0.7rem' }, lineHeight: 1.6, fontWeight: next ? 700 : 400, borderInlineStart: '3px solid', borderColor: COLOURS[status], paddingInlineStart: 0.5, overflowWrap: 'anywhere' }}>
      <Box component="span" sx={{ display: { xs: 'none', sm: 'inline' } }}>{toPersianDigits(time)} </Box>{says}
    </Box>
  );
  return runId === undefined ? line : <Link to={`/runs/${runId}/show`} style={{ color: 'inherit', textDecoration: 'none' }}>{line}</Link>;
}
