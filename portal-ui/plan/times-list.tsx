import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { parseJalaliDate, showInstant, showJalaliDate } from '../../domain/calendar/jalali.ts';
import { toPersianDigits } from '../../domain/digits.ts';
import type { PlannedTime, PlannedTimes } from '../api/types.ts';

/** Times to come: Jalali date, weekday, hour, and what is to be known of the day. */
export function TimesList({ times, unconfirmedYears }: PlannedTimes) {
  return (
    <>
      <Box component="ol" aria-label="زمان‌ها" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', columnGap: 3, gridTemplateColumns: { sm: '1fr 1fr' } }}>
        {times.map((time, index) => (
          <Box component="li" key={time.at} sx={{ display: 'flex', gap: 1, py: 0.5, borderBottom: 1, borderColor: 'divider' }}>
            <Typography variant="body2" color="text.secondary" component="span" sx={{ minWidth: '1.6em' }}>{toPersianDigits(index + 1)}</Typography>
            <div>
              <Typography variant="body2" component="time" dateTime={time.at}>{showInstant(Date.parse(time.at))}</Typography>
              {noteOf(time) && <Typography variant="caption" component="div" color="warning.main">{noteOf(time)}</Typography>}
            </div>
          </Box>
        ))}
      </Box>
      {unconfirmedYears.length > 0 && (
        <Alert severity="info">تعطیلات {unconfirmedYears.length > 1 ? 'سال‌های' : 'سال'} {toPersianDigits(unconfirmedYears.join(' و '))} هنوز تایید نشده است؛ ممکن است روزهای دیگری هم تعطیل شود.</Alert>
      )}
    </>
  );
}

function noteOf({ holiday, movedFrom }: PlannedTime): string {
  const from = movedFrom === undefined ? undefined : parseJalaliDate(movedFrom);
  return [...(holiday ? [`تعطیل رسمی: ${holiday}`] : []), ...(from ? [`منتقل‌شده از ${showJalaliDate(from)}`] : [])].join('، ');
}
