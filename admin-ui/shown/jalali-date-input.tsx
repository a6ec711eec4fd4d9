import CalendarIcon from '@mui/icons-material/CalendarMonthOutlined';
import IconButton from '@mui/material/IconButton';
import InputAdornment from '@mui/material/InputAdornment';
import Popover from '@mui/material/Popover';
import TextField from '@mui/material/TextField';
import { lazy, Suspense, useRef, useState } from 'react';
import { useInput, ValidationError, type InputProps } from 'react-admin';
import { formatJalaliDate, parseJalaliDate, toJalali } from '../../domain/calendar/jalali.ts';
import { toAsciiDigits, toPersianDigits } from '../../domain/digits.ts';
import { direction } from '../words/words.ts';

const JalaliMonth = lazy(async () => ({ default: (await import('./jalali-month.tsx')).JalaliMonth }));

/** «۱۴۰۵/۹/۵» becomes `1405/09/05`; what is no date yet stays as it is typed, in ASCII digits. */
function written(typed: string): string {
  const date = parseJalaliDate(typed);
  return date !== undefined && typed.length >= 'yyyy/mm/dd'.length ? formatJalaliDate(date) : toAsciiDigits(typed);
}

const isDate = (text: unknown) => (typeof text !== 'string' || text === '' || parseJalaliDate(text) !== undefined ? undefined : 'تاریخ را مانند ۱۴۰۵/۰۹/۱۰ بنویسید.');

/** A Jalali date, typed in any digits or chosen from the month; `1405/09/10` as the API has it. A filter waits until it is one. */
export function JalaliDateInput({ label, helperText, validate, ...props }: Omit<InputProps, 'helperText'> & { label: string; helperText?: string }) {
  const { field, fieldState, formState, isRequired } = useInput({ ...props, validate: [...[validate ?? []].flat(), isDate] });
  const anchor = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState<{ year: number; month: number }>();
  const text = (field.value as string | null | undefined) ?? '';
  const error = fieldState.isTouched || formState.isSubmitted ? fieldState.error?.message : undefined;
  return (
    <>
      <TextField
        ref={anchor} inputRef={field.ref} name={field.name} label={label} margin="dense" size="small"
        value={toPersianDigits(text)} onChange={(event) => field.onChange(written(event.target.value))} onBlur={field.onBlur}
        placeholder={toPersianDigits(formatJalaliDate(toJalali(Date.now())))} error={error !== undefined} helperText={error === undefined ? helperText : <ValidationError error={error} />}
        slotProps={{
          htmlInput: { dir: 'ltr', inputMode: 'numeric', 'aria-required': isRequired, style: { textAlign: direction === 'rtl' ? 'right' : 'left' } },
          inputLabel: { shrink: true, required: isRequired },
          input: {
            endAdornment: (
              <InputAdornment position="end">
                <IconButton edge="end" size="small" onClick={() => setShown(parseJalaliDate(text) ?? toJalali(Date.now()))} aria-label={`${label}: انتخاب از تقویم`}><CalendarIcon /></IconButton>
              </InputAdornment>
            ),
          },
        }}
      />
      <Popover open={shown !== undefined} anchorEl={() => anchor.current} onClose={() => setShown(undefined)} anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}>
        {shown !== undefined && (
          <Suspense fallback={null}>
            <JalaliMonth {...shown} chosen={text} onTurn={setShown} onChoose={(date) => { field.onChange(date); setShown(undefined); }} />
          </Suspense>
        )}
      </Popover>
    </>
  );
}
