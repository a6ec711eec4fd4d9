import AddIcon from '@mui/icons-material/Add';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import MuiLink from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router';
import { parseJalaliDate, showJalaliDate, WEEKDAY_PERSIAN } from '../../domain/calendar/jalali.ts';
import { CALENDAR_RUN_PERSIAN } from '../../domain/calendar/run-words.ts';
import { toPersianDigits } from '../../domain/digits.ts';
import type { CalendarDay, CalendarRun } from '../api/calendar.ts';
import { EventLine } from '../events/event-line.tsx';
import { useMay } from '../session/session.tsx';
import { CALENDAR_RUN_COLOURS } from './run-colours.ts';

/** Everything that is on one day. */
export function DayDialog({ day, onAdd, onClose }: { day: CalendarDay; onAdd: () => void; onClose: () => void }) {
  const mayWrite = useMay('events:write');
  const date = parseJalaliDate(day.date);
  const empty = day.events.length + day.runs.length === 0;
  return (
    <Dialog open onClose={onClose} maxWidth="sm" fullWidth>
      <DialogTitle>{WEEKDAY_PERSIAN[day.weekday]} {date && showJalaliDate(date)}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2, alignContent: 'start' }}>
        {day.holiday !== undefined && <Alert severity="error" variant="outlined" icon={false} sx={{ py: 0 }}>تعطیل رسمی: {day.holiday}{day.holidayProposed === true && ' (پیشنهادی)'}</Alert>}
        {day.runs.length > 0 && (
          <Box component="section">
            <Typography variant="h3" component="h3" sx={{ mb: 0.5 }}>اجرای درخواست‌ها</Typography>
            {day.runs.map((run, index) => <RunLine key={`${run.orderId} ${index}`} run={run} />)}
          </Box>
        )}
        {day.events.length > 0 && (
          <Box component="section" sx={{ display: 'grid', gap: 1 }}>
            <Typography variant="h3" component="h3">یادداشت‌ها</Typography>
            {day.events.map((event) => <EventLine key={event.id} event={event} />)}
          </Box>
        )}
        {empty && <Typography color="text.secondary">در این روز چیزی نیست.</Typography>}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>بستن</Button>
        {mayWrite && <Button variant="contained" startIcon={<AddIcon />} onClick={onAdd}>افزودن رویداد</Button>}
      </DialogActions>
    </Dialog>
  );
}

function RunLine({ run }: { run: CalendarRun }) {
  return (
    <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap', py: 0.5 }}>
      <Typography component="span" sx={{ fontWeight: 600 }}>{toPersianDigits(run.time)}</Typography>
      <MuiLink component={Link} to={run.runId === undefined ? `/orders/${run.orderId}` : `/runs/${run.runId}`} underline="hover" sx={{ flex: 1, minWidth: 120 }}>{run.orderName}</MuiLink>
      <Chip size="small" variant="outlined" label={CALENDAR_RUN_PERSIAN[run.status]} color={CALENDAR_RUN_COLOURS[run.status]} />
    </Box>
  );
}
