import AddIcon from '@mui/icons-material/Add';
import CalendarIcon from '@mui/icons-material/CalendarMonthOutlined';
import EventIcon from '@mui/icons-material/EventNoteOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { Link } from 'react-router';
import { parseJalaliDate, showJalaliDate, WEEKDAY_PERSIAN, weekdayOf } from '../../domain/calendar/jalali.ts';
import { useEvents } from '../api/calendar.ts';
import { EmptyState } from '../feedback/empty-state.tsx';
import { QueryState } from '../feedback/query-state.tsx';
import { SearchField } from '../fields/search-field.tsx';
import { Pager } from '../listing/pager.tsx';
import { useListAddress } from '../listing/use-list-address.ts';
import { useMay } from '../session/session.tsx';
import { PageHead } from '../shell/page-head.tsx';
import { EventDialog } from './event-dialog.tsx';
import { EventLine } from './event-line.tsx';

const PAGE_SIZE = 20;

/** رویدادها: the organisation's own notes on dates, the latest date first. */
export default function EventsPage() {
  const { page, setPage, q, setQ, parameters, set } = useListAddress();
  const day = parseJalaliDate(parameters.get('date') ?? '') === undefined ? '' : (parameters.get('date') ?? '');
  const events = useEvents({ q, page, pageSize: PAGE_SIZE, ...(day !== '' && { from: day, to: day }) });
  const [adding, setAdding] = useState(false);
  const mayWrite = useMay('events:write');
  const button = mayWrite && <Button variant="contained" startIcon={<AddIcon />} onClick={() => setAdding(true)}>افزودن رویداد</Button>;
  return (
    <>
      <PageHead title="رویدادها" actions={<><Button component={Link} to="/calendar" startIcon={<CalendarIcon />}>تقویم</Button>{button}</>}>
        یادداشت‌های سازمان روی تاریخ‌ها؛ نویسنده هر یادداشت در زمان خواسته‌شده با پیامک یادآوری می‌شود.
      </PageHead>
      <Box sx={{ mb: 2, display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
        <SearchField value={q} onSearch={setQ} label="جستجو در یادداشت‌ها" />
        {day !== '' && <Button size="small" onClick={() => set('date', '')}>فقط {show(day)}؛ نمایش همه</Button>}
      </Box>
      <QueryState query={events}>
        {({ items, total }) =>
          items.length > 0 ? (
            <>
              <Box component="ul" sx={{ display: 'grid', gap: 1, p: 0, m: 0, listStyle: 'none' }}>
                {items.map((event) => (
                  <Paper key={event.id} component="li" variant="outlined" sx={{ p: 2 }}>
                    <Typography variant="caption" color="primary" sx={{ fontWeight: 600 }}>{show(event.date)}</Typography>
                    <EventLine event={event} />
                  </Paper>
                ))}
              </Box>
              <Pager page={page} pageSize={PAGE_SIZE} total={total} onPage={setPage} />
            </>
          ) : q || day ? (
            <EmptyState title="چنین یادداشتی نیست" />
          ) : (
            <EmptyState icon={<EventIcon />} title="هنوز یادداشتی ندارید" action={button}>سررسید قرارداد، روز شارژ کارکنان یا هر چه نباید فراموش شود را اینجا بنویسید.</EmptyState>
          )
        }
      </QueryState>
      {adding && <EventDialog onClose={() => setAdding(false)} />}
    </>
  );
}

function show(text: string): string {
  const date = parseJalaliDate(text);
  return date === undefined ? text : `${WEEKDAY_PERSIAN[weekdayOf(date)]} ${showJalaliDate(date)}`;
}
