import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import FormHelperText from '@mui/material/FormHelperText';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { formatJalaliDate, parseJalaliDate, showJalaliDate, toJalali, weekdayOf, WEEKDAY_PERSIAN } from '../../domain/calendar/jalali.ts';
import { toPersianDigits } from '../../domain/digits.ts';
import { MAX_DATES } from '../../domain/recurrence/rule.ts';
import { JalaliMonth } from '../fields/jalali-month.tsx';
import { DayField } from '../fields/day-field.tsx';
import type { Refusals } from './use-rule-preview.ts';

interface Props {
  /** `1405/09/10`, each once. */
  value: readonly string[];
  onChange: (dates: readonly string[]) => void;
  refusals: Refusals;
}

/** Days of one's own choice: tapped in the month, or typed; each can be taken out again. */
export function DatesField({ value, onChange, refusals }: Props) {
  const today = toJalali(Date.now());
  const [shown, setShown] = useState({ year: today.year, month: today.month });
  const [typed, setTyped] = useState('');
  const turn = (date: string) => onChange(value.includes(date) ? value.filter((one) => one !== date) : [...value, date].sort());
  const day = parseJalaliDate(typed);
  const add = () => {
    if (!day) return;
    if (!value.includes(formatJalaliDate(day))) turn(formatJalaliDate(day));
    setTyped('');
  };
  const several = refusals.get('dates')?.message ?? (value.length > MAX_DATES ? 'حداکثر ۱٬۰۰۰ تاریخ پذیرفته می‌شود.' : undefined);
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { sm: 'max-content 1fr' }, alignItems: 'start' }}>
      <Paper variant="outlined" sx={{ justifySelf: 'center' }}>
        <JalaliMonth {...shown} onTurn={setShown} today={today} from={today} alsoChosen={value} onChoose={(date) => turn(formatJalaliDate(date))} />
      </Paper>
      <Box sx={{ display: 'grid', gap: 1.5 }}>
        <Box sx={{ display: 'grid', gap: 1, gridTemplateColumns: '1fr auto', alignItems: 'start' }}>
          <DayField label="افزودن تاریخ" value={typed} onChange={setTyped} />
          <Button onClick={add} disabled={!day} sx={{ mt: 0.75 }}>افزودن</Button>
        </Box>
        <Typography variant="body2" color="text.secondary">{value.length > 0 ? `${toPersianDigits(value.length)} تاریخ انتخاب شده است.` : 'روزها را از تقویم انتخاب کنید یا بنویسید.'}</Typography>
        <Box role="list" aria-label="تاریخ‌های انتخاب‌شده" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, maxHeight: 220, overflowY: 'auto' }}>
          {value.map((date, index) => (
            <Chip key={date} role="listitem" size="small" label={nameOf(date)} onDelete={() => turn(date)} color={refusals.has(`dates.${index}`) ? 'error' : 'default'} title={refusals.get(`dates.${index}`)?.message} />
          ))}
        </Box>
        {several && <FormHelperText error>{several}</FormHelperText>}
      </Box>
    </Box>
  );
}

function nameOf(date: string): string {
  const day = parseJalaliDate(date);
  return day ? `${WEEKDAY_PERSIAN[weekdayOf(day)]} ${showJalaliDate(day)}` : date;
}
