import ChevronLeftIcon from '@mui/icons-material/ChevronLeft';
import ChevronRightIcon from '@mui/icons-material/ChevronRight';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { toPersianDigits } from '../../domain/digits.ts';
import { turnMonth, type JalaliMonth as Month } from '../../domain/calendar/jalali-month.ts';
import {
  JALALI_MONTHS,
  WEEKDAYS,
  WEEKDAY_PERSIAN,
  formatJalaliDate,
  jalaliMonthLength,
  showJalaliDate,
  weekdayOf,
  type JalaliDate,
} from '../../domain/calendar/jalali.ts';

interface Props extends Month {
  onTurn: (to: Month) => void;
  chosen?: JalaliDate;
  /** Where several are chosen: `1405/09/10` each. */
  alsoChosen?: readonly string[];
  today: JalaliDate;
  /** The first day that may be chosen. */
  from: JalaliDate;
  /** The last one. */
  until?: JalaliDate;
  onChoose: (date: JalaliDate) => void;
}

/** One month of the Jalali calendar, weeks from Saturday, read from right to left. */
export function JalaliMonth({ year, month, onTurn, chosen, alsoChosen = [], today, from, until, onChoose }: Props) {
  const turn = (by: 1 | -1) => onTurn(turnMonth({ year, month }, by));
  const before = WEEKDAYS.indexOf(weekdayOf({ year, month, day: 1 }));
  const mark = (date: JalaliDate | undefined) => (date ? formatJalaliDate(date) : '');
  return (
    <Box sx={{ p: 1.5, width: 300 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between', mb: 1 }}>
        <IconButton size="small" onClick={() => turn(-1)} aria-label="ماه پیش"><ChevronRightIcon /></IconButton>
        <Typography variant="h3" component="span">{JALALI_MONTHS[month - 1]} {toPersianDigits(year)}</Typography>
        <IconButton size="small" onClick={() => turn(1)} aria-label="ماه بعد"><ChevronLeftIcon /></IconButton>
      </Box>
      <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(7, 1fr)', textAlign: 'center', rowGap: 0.25 }}>
        {WEEKDAYS.map((weekday) => (
          <Typography key={weekday} variant="caption" color="text.secondary">{WEEKDAY_PERSIAN[weekday].charAt(0)}</Typography>
        ))}
        {Array.from({ length: jalaliMonthLength(year, month) }, (_, index) => {
          const date = { year, month, day: index + 1 };
          const is = { chosen: mark(date) === mark(chosen) || alsoChosen.includes(mark(date)), today: mark(date) === mark(today) };
          return (
            <ButtonBase
              key={date.day}
              disabled={mark(date) < mark(from) || (until !== undefined && mark(date) > mark(until))}
              onClick={() => onChoose(date)}
              aria-label={showJalaliDate(date)}
              aria-current={is.today ? 'date' : undefined}
              aria-pressed={is.chosen}
              sx={{
                gridColumnStart: index === 0 ? before + 1 : undefined, height: 36, borderRadius: 1, fontSize: '0.95rem',
                border: is.today ? 1 : 0, borderColor: 'primary.main', bgcolor: is.chosen ? 'primary.main' : 'transparent',
                color: is.chosen ? 'primary.contrastText' : 'text.primary', '&.Mui-disabled': { opacity: 0.35 },
                '&:hover': { bgcolor: is.chosen ? 'primary.dark' : 'action.hover' },
              }}
            >
              {toPersianDigits(date.day)}
            </ButtonBase>
          );
        })}
      </Box>
    </Box>
  );
}
