import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormControlLabel from '@mui/material/FormControlLabel';
import Paper from '@mui/material/Paper';
import Switch from '@mui/material/Switch';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { parseJalaliDate, showInstant, tehranInstant } from '../../domain/calendar/jalali.ts';
import { parseRial } from '../../domain/rial.ts';
import { useCredit } from '../api/credit.ts';
import type { Order, Schedule } from '../api/types.ts';
import { JalaliDateField } from '../fields/jalali-date-field.tsx';
import { TimeField, isTime } from '../fields/time-field.tsx';
import { showCount } from '../format/count.ts';
import { Rials } from '../format/rials.tsx';
import { Figures } from './figures.tsx';
import { Refusal } from './refusal.tsx';
import { ShortfallAlert } from './shortfall-alert.tsx';

interface Props {
  order: Order;
  schedule: Schedule | undefined;
  busy: boolean;
  error: unknown;
  onAsk: (schedule: Schedule | undefined) => void;
}

export function WhenStep({ order, schedule, busy, error, onAsk }: Props) {
  const [planned, setPlanned] = useState(schedule !== undefined);
  const [date, setDate] = useState(schedule?.date ?? '');
  const [time, setTime] = useState(schedule?.time ?? '');
  const credit = useCredit().data;
  const at = instantOf(date, time);
  const wished = order.approval?.status === 'approved' ? order.approval.plan : undefined;
  const later = planned || wished !== undefined;
  const past = at !== undefined && at.getTime() <= Date.now();
  const missing = credit ? (parseRial(order.payable) ?? 0n) - (parseRial(credit.available) ?? 0n) : 0n;

  return (
    <Paper variant="outlined" sx={{ p: { xs: 2, sm: 3 } }}>
      <Box component="form" sx={{ display: 'grid', gap: 2.5 }} onSubmit={(event) => { event.preventDefault(); onAsk(planned ? { date, time } : undefined); }}>
        <Figures
          figures={[
            { label: 'تعداد محصولات', value: showCount(order.productCount) },
            { label: 'مبلغ کل', value: <Rials value={order.total} toman /> },
            ...(order.payable === order.total ? [] : [{ label: 'قابل پرداخت با تخفیف', value: <Rials value={order.payable} toman /> }]),
            ...(credit ? [{ label: 'اعتبار شما', value: <Rials value={credit.available} /> }] : []),
          ]}
        />
        {missing > 0n && <ShortfallAlert shortfall={String(missing)} planned={later} />}
        <Box>
          <FormControlLabel control={<Switch checked={planned} onChange={(_, on) => setPlanned(on)} />} label={wished ? 'زمان دیگری برای درخواست' : 'زمانبندی درخواست'} />
          <Typography variant="caption" color="text.secondary" component="div">
            {planned ? 'درخواست در زمان تعیین‌شده به وقت تهران انجام می‌شود؛ اعتبار در همان زمان رزرو می‌شود.' : wished ? WISHED(wished) : 'درخواست بی‌درنگ پس از تایید انجام می‌شود.'}
          </Typography>
        </Box>
        {planned && (
          <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { sm: '1fr 1fr' } }}>
            <JalaliDateField label="تاریخ" value={date} onChange={setDate} error={date.length >= 10 && !parseJalaliDate(date)} />
            <TimeField label="ساعت" value={time} onChange={setTime} error={time.length === 5 && !isTime(time)} />
            {at && <Typography variant="body2" color={past ? 'error' : 'text.secondary'} sx={{ gridColumn: '1 / -1' }}>{past ? 'این زمان گذشته است.' : showInstant(at)}</Typography>}
          </Box>
        )}
        <Refusal error={error} />
        <Button type="submit" variant="contained" size="large" loading={busy} disabled={planned ? !at || past : missing > 0n && !later} sx={{ justifySelf: { sm: 'start' } }}>ادامه و دریافت کد تایید</Button>
      </Box>
    </Paper>
  );
}

/** Said instead of «now» where the buyer who sent it for approval wants another time. */
const WISHED = ({ schedule }: { schedule?: { at: string } }): string =>
  schedule ? `در زمانی که فرستنده خواسته است انجام می‌شود: ${showInstant(new Date(schedule.at))}` : 'با تکراری که فرستنده خواسته است انجام می‌شود.';

function instantOf(date: string, time: string): Date | undefined {
  const day = parseJalaliDate(date);
  return day && isTime(time) ? tehranInstant(day, time) : undefined;
}
