import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { REPEAT_KINDS, type OnHoliday, type RepeatKind } from '../../domain/recurrence/rule.ts';
import { TimeField, isTime } from '../fields/time-field.tsx';
import { DatesField } from './dates-field.tsx';
import { EndFields } from './end-fields.tsx';
import { MonthDayField } from './month-day-field.tsx';
import type { PlanForm } from './plan-form.ts';
import { RulePreview } from './rule-preview.tsx';
import type { Preview } from './use-rule-preview.ts';
import { WeekdaysField } from './weekdays-field.tsx';

const KIND: Record<RepeatKind, string> = { daily: 'روزانه', weekly: 'هفتگی', monthly: 'ماهانه', dates: 'تاریخ‌های دلخواه' };
const ON_HOLIDAY: Record<OnHoliday, string> = { run: 'اجرا شود', skip: 'اجرا نشود', 'next-working-day': 'روز کاری بعد اجرا شود' };

interface Props {
  form: PlanForm;
  onChange: (change: Partial<PlanForm>) => void;
  preview: Preview;
}

/** A repeat rule with its next times, counted anew with every change. */
export function RepeatFields({ form, onChange, preview }: Props) {
  const { kind, time } = form;
  const { refusals } = preview;
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <ToggleButtonGroup exclusive fullWidth size="small" value={kind} aria-label="نوع تکرار" onChange={(_, to: RepeatKind | null) => to && onChange({ kind: to })}>
        {REPEAT_KINDS.map((one) => <ToggleButton key={one} value={one} sx={{ lineHeight: 1.6, px: 0.75 }}>{KIND[one]}</ToggleButton>)}
      </ToggleButtonGroup>
      {kind === 'weekly' && <WeekdaysField value={form.weekdays} onChange={(weekdays) => onChange({ weekdays })} />}
      {kind === 'dates' && <DatesField value={form.dates} onChange={(dates) => onChange({ dates })} refusals={refusals} />}
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { sm: '1fr 1fr' }, alignItems: 'start' }}>
        {kind === 'monthly' && <MonthDayField value={form.dayOfMonth} onChange={(dayOfMonth) => onChange({ dayOfMonth })} />}
        <TimeField label="ساعت" value={time} onChange={(to) => onChange({ time: to })} error={time.length === 5 && !isTime(time)} />
        <TextField select label="در تعطیلات رسمی" value={form.onHoliday} onChange={(event) => onChange({ onHoliday: event.target.value as OnHoliday })}>
          {Object.entries(ON_HOLIDAY).map(([value, label]) => <MenuItem key={value} value={value}>{label}</MenuItem>)}
        </TextField>
      </Box>
      {kind !== 'dates' && <EndFields form={form} onChange={onChange} refusals={refusals} />}
      <RulePreview preview={preview} />
    </Box>
  );
}
