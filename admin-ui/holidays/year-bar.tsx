import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { Confirm, useCanAccess, useGetOne } from 'react-admin';
import { jalaliMonthLength, toJalali } from '../../domain/calendar/jalali.ts';
import { toPersianDigits } from '../../domain/digits.ts';
import { useAction } from '../data/use-action.ts';
import { NextIcon, PreviousIcon } from '../shown/chevrons.ts';
import { Instant } from '../shown/instant.tsx';

/** The list's own filter is the year. */
export const filterOf = (year: number) => ({ date_gte: `${year}/01/01`, date_lte: `${year}/12/${jalaliMonthLength(year, 12)}` });
export const yearOf = (filter: object): number => Number(/^(\d{4})/.exec(String((filter as { date_gte?: string }).date_gte))?.[1] ?? toJalali(Date.now()).year);

interface Year {
  id: number;
  confirmedAt: string | null;
  confirmedBy: string | null;
}

/** Which year is shown, whether a person has confirmed its holidays, and how to get there. */
export function YearBar({ year, onTurn }: { year: number; onTurn: (year: number) => void }) {
  const { data } = useGetOne<Year>('holiday-years', { id: year });
  const { canAccess: mayWrite } = useCanAccess({ resource: 'holidays', action: 'holidays.write' });
  const [asking, setAsking] = useState(false);
  const propose = useAction({ resource: 'holidays', action: 'proposals', done: 'تعطیلات قمری پیشنهاد شد.', send: (actions) => actions.holidaysOfYear('proposals', year) });
  const confirm = useAction({ resource: 'holidays', action: 'confirm', done: 'تعطیلات سال تایید شد.', close: () => setAsking(false), send: (actions) => actions.holidaysOfYear('confirm', year) });
  const isPending = propose.isPending || confirm.isPending;
  const open = data !== undefined && data.confirmedAt === null && mayWrite === true;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, p: 1.5 }}>
      <IconButton onClick={() => onTurn(year - 1)} aria-label="سال پیش"><PreviousIcon /></IconButton>
      <Typography variant="h6" component="h2">{toPersianDigits(year)}</Typography>
      <IconButton onClick={() => onTurn(year + 1)} aria-label="سال بعد"><NextIcon /></IconButton>
      <Typography variant="body2" color="text.secondary" sx={{ flex: 1, minWidth: 200 }}>
        {data?.confirmedAt ? <>تایید {data.confirmedBy}، <Instant at={data.confirmedAt} /></> : 'تایید نشده: روزهای پیشنهادی تعطیل شمرده نمی‌شوند و برنامه‌های این سال همین را می‌گویند.'}
      </Typography>
      {open && <Button variant="outlined" disabled={isPending} onClick={() => propose.act(year)}>محاسبه پیشنهاد</Button>}
      {open && <Button variant="contained" disabled={isPending} onClick={() => setAsking(true)}>تایید سال</Button>}
      <Confirm isOpen={asking} loading={isPending} title={`تایید تعطیلات ${toPersianDigits(year)}`} confirm="تایید سال" onClose={() => setAsking(false)} onConfirm={() => confirm.act(year)}
        content="همه روزهای پیشنهادی از این پس تعطیل شمرده می‌شوند. پس از تایید، هر روز جداگانه تغییر می‌کند." />
    </Box>
  );
}
