import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { toPersianDigits } from '../../domain/digits.ts';

const LONGEST_MONTH = 31;
/** Esfand of a year that is no leap year. */
const SHORTEST_MONTH = 29;

interface Props {
  value: number | 'last';
  onChange: (day: number | 'last') => void;
}

/** A day of the month, or its last one, whichever that is. */
export function MonthDayField({ value, onChange }: Props) {
  return (
    <TextField
      select label="روز ماه" value={value} onChange={(event) => onChange(event.target.value === 'last' ? 'last' : Number(event.target.value))}
      helperText={typeof value === 'number' && value > SHORTEST_MONTH ? 'در ماه‌های کوتاه‌تر، آخرین روز ماه اجرا می‌شود.' : undefined}
      slotProps={{ select: { MenuProps: { slotProps: { paper: { sx: { maxHeight: 320 } } } } } }}
    >
      <MenuItem value="last">آخرین روز ماه</MenuItem>
      {Array.from({ length: LONGEST_MONTH }, (_, index) => <MenuItem key={index} value={index + 1}>{toPersianDigits(index + 1)}</MenuItem>)}
    </TextField>
  );
}
