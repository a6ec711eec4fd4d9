import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import FormHelperText from '@mui/material/FormHelperText';
import { WEEKDAYS, WEEKDAY_PERSIAN, type Weekday } from '../../domain/calendar/jalali.ts';

/** Days of the week, Saturday first; one tap each. */
export function WeekdaysField({ value, onChange }: { value: readonly Weekday[]; onChange: (weekdays: Weekday[]) => void }) {
  const turn = (day: Weekday) => onChange(WEEKDAYS.filter((one) => value.includes(one) !== (one === day)));
  return (
    <Box>
      <Box role="group" aria-label="روزهای هفته" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {WEEKDAYS.map((day) => {
          const chosen = value.includes(day);
          return <Chip key={day} label={WEEKDAY_PERSIAN[day]} onClick={() => turn(day)} aria-pressed={chosen} color={chosen ? 'primary' : 'default'} variant={chosen ? 'filled' : 'outlined'} />;
        })}
      </Box>
      {value.length === 0 && <FormHelperText>دست‌کم یک روز هفته را انتخاب کنید.</FormHelperText>}
    </Box>
  );
}
