import Box from '@mui/material/Box';
import { parseJalaliDate } from '../../domain/calendar/jalali.ts';
import { noSuchDay } from '../../domain/calendar/no-such-day.ts';
import { JalaliDateField } from './jalali-date-field.tsx';
import { Suggestion } from './suggestion.tsx';

/** `1405/09/10`. */
const WHOLE_DATE = 10;

interface Props {
  label: string;
  value: string;
  onChange: (text: string) => void;
  /** What the API says of it. */
  refusal?: string | undefined;
  helperText?: string;
  /** As of a `JalaliDateField`. */
  past?: boolean;
  anyDay?: boolean;
}

/** A day that is judged as it is typed; for one that its month has not, the last day of that month is one tap away. */
export function DayField({ value, onChange, refusal, helperText, ...others }: Props) {
  const missing = noSuchDay(value);
  const nonsense = value.length >= WHOLE_DATE && !parseJalaliDate(value) ? 'تاریخ را به شکل ۱۴۰۵/۰۹/۱۰ بنویسید.' : undefined;
  const says = missing?.message ?? nonsense ?? refusal;
  return (
    <Box sx={{ display: 'grid' }}>
      <JalaliDateField {...others} value={value} onChange={onChange} error={says !== undefined} {...((says ?? helperText) !== undefined && { helperText: says ?? helperText ?? '' })} />
      {missing && <Suggestion date={missing.suggestion} onTake={onChange} />}
    </Box>
  );
}
