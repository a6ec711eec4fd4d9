import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { useRef, type KeyboardEvent } from 'react';
import { JALALI_MONTHS, WEEKDAYS, WEEKDAY_PERSIAN, formatJalaliDate, jalaliMonthLength, showJalaliDate, toJalali, weekdayOf } from '../../domain/calendar/jalali.ts';
import { turnMonth, type JalaliMonth as Month } from '../../domain/calendar/jalali-month.ts';
import { toPersianDigits } from '../../domain/digits.ts';
import { direction } from '../words/words.ts';
import { NextIcon, PreviousIcon } from './chevrons.ts';

interface Props extends Month {
  /** `1405/09/10`. */
  chosen: string;
  onTurn: (to: Month) => void;
  onChoose: (date: string) => void;
}

/** What comes after stands where the words run to. */
const LEFT = direction === 'rtl' ? 1 : -1;
const STEP: Readonly<Record<string, number>> = { ArrowLeft: LEFT, ArrowRight: -LEFT, ArrowDown: 7, ArrowUp: -7 };

/** One month, weeks from Saturday; arrows go from day to day. */
export function JalaliMonth({ year, month, chosen, onTurn, onChoose }: Props) {
  const grid = useRef<HTMLDivElement>(null);
  const today = formatJalaliDate(toJalali(Date.now()));
  const length = jalaliMonthLength(year, month);
  const hear = (event: KeyboardEvent) => {
    const from = Number((document.activeElement as HTMLElement | null)?.dataset['day']);
    const step = STEP[event.key];
    if (step === undefined || Number.isNaN(from)) return;
    event.preventDefault();
    grid.current?.querySelector<HTMLElement>(`[data-day="${Math.min(Math.max(from + step, 1), length)}"]`)?.focus();
  };
  return (
    <Box sx={{ p: 1.5, width: 300 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between', mb: 1 }}>
        <IconButton size="small" onClick={() => onTurn(turnMonth({ year, month }, -1))} aria-label="ماه پیش"><PreviousIcon /></IconButton>
        <Typography sx={{ fontWeight: 600 }}>{JALALI_MONTHS[month - 1]} {toPersianDigits(year)}</Typography>
        <IconButton size="small" onClick={() => onTurn(turnMonth({ year, month }, 1))} aria-label="ماه بعد"><NextIcon /></IconButton>
      </Box>
      <Box ref={grid} onKeyDown={hear} sx={{ display: 'grid', gridTemplateColumns: 'repeat(7, 1fr)', textAlign: 'center', rowGap: 0.25 }}>
        {WEEKDAYS.map((weekday) => <Typography key={weekday} variant="caption" color="text.secondary">{WEEKDAY_PERSIAN[weekday].charAt(0)}</Typography>)}
        {Array.from({ length }, (_, index) => {
          const date = { year, month, day: index + 1 };
          const written = formatJalaliDate(date);
          return (
            <ButtonBase
              key={date.day} data-day={date.day} onClick={() => onChoose(written)} aria-label={showJalaliDate(date)} aria-current={written === today ? 'date' : undefined} aria-pressed={written === chosen}
              sx={{
                gridColumnStart: index === 0 ? WEEKDAYS.indexOf(weekdayOf(date)) + 1 : undefined, height: 36, borderRadius: 1, typography: 'body2',
                border: written === today ? 1 : 0, borderColor: 'primary.main', '&:hover, &:focus-visible': { bgcolor: 'action.focus' },
                ...(written === chosen && { '&, &:hover, &:focus-visible': { bgcolor: 'primary.main', color: 'primary.contrastText' } }),
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
