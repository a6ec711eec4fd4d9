import CalendarIcon from '@mui/icons-material/CalendarMonthOutlined';
import IconButton from '@mui/material/IconButton';
import InputAdornment from '@mui/material/InputAdornment';
import Popover from '@mui/material/Popover';
import TextField from '@mui/material/TextField';
import { useRef, useState } from 'react';
import { formatJalaliDate, parseJalaliDate, toJalali, type JalaliDate } from '../../domain/calendar/jalali.ts';
import { toAsciiDigits, toPersianDigits } from '../../domain/digits.ts';
import { JalaliMonth } from './jalali-month.tsx';

interface Props {
  label: string;
  /** As typed; a date once `parseJalaliDate` reads it. ASCII digits, `1405/09/10`. */
  value: string;
  onChange: (text: string) => void;
  error?: boolean;
  helperText?: string;
  /** Days that have come, today among them; else those from today on. */
  past?: boolean;
  /** Days that have come and those to come. */
  anyDay?: boolean;
  disabled?: boolean;
}

const BEGINNING: JalaliDate = { year: 1300, month: 1, day: 1 };

/** A Jalali date, typed in any digits or chosen from the month. */
export function JalaliDateField({ label, value, onChange, error, helperText, past = false, anyDay = false, disabled = false }: Props) {
  const anchor = useRef<HTMLDivElement>(null);
  const today = toJalali(Date.now());
  const chosen = parseJalaliDate(value);
  const [open, setOpen] = useState(false);
  const [shown, setShown] = useState({ year: today.year, month: today.month });

  const openMonth = () => {
    setShown({ year: (chosen ?? today).year, month: (chosen ?? today).month });
    setOpen(true);
  };
  return (
    <>
      <TextField
        ref={anchor}
        label={label}
        value={toPersianDigits(value)}
        onChange={(event) => onChange(toAsciiDigits(event.target.value))}
        placeholder={toPersianDigits(formatJalaliDate(today))}
        disabled={disabled}
        error={error ?? false}
        helperText={helperText}
        slotProps={{
          htmlInput: { dir: 'ltr', inputMode: 'numeric', style: { textAlign: 'right' } },
          input: {
            endAdornment: (
              <InputAdornment position="end">
                <IconButton edge="end" disabled={disabled} onClick={openMonth} aria-label="انتخاب از تقویم"><CalendarIcon /></IconButton>
              </InputAdornment>
            ),
          },
        }}
      />
      <Popover open={open} anchorEl={anchor.current} onClose={() => setOpen(false)} anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}>
        <JalaliMonth
          {...shown}
          onTurn={setShown}
          {...(chosen && { chosen })}
          today={today}
          from={past || anyDay ? BEGINNING : today}
          {...(past && { until: today })}
          onChoose={(date) => {
            onChange(formatJalaliDate(date));
            setOpen(false);
          }}
        />
      </Popover>
    </>
  );
}
