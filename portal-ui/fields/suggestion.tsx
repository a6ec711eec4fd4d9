import Button from '@mui/material/Button';
import { parseJalaliDate, showJalaliDate } from '../../domain/calendar/jalali.ts';

/** The day that may be meant instead. */
export function Suggestion({ date, onTake }: { date: string; onTake: (date: string) => void }) {
  const day = parseJalaliDate(date);
  return day && <Button size="small" sx={{ justifySelf: 'start' }} onClick={() => onTake(date)}>انتخاب {showJalaliDate(day)}</Button>;
}
