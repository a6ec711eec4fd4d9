import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { toAsciiDigits, toPersianDigits } from '../../domain/digits.ts';
import { MAX_TIMES } from '../../domain/recurrence/rule.ts';
import { DayField } from '../fields/day-field.tsx';
import type { PlanForm } from './plan-form.ts';
import type { Refusals } from './use-rule-preview.ts';

interface Props {
  form: PlanForm;
  onChange: (change: Partial<PlanForm>) => void;
  refusals: Refusals;
}

/** From when, and until a day, for a number of times, or without end. */
export function EndFields({ form, onChange, refusals }: Props) {
  const { from, ends, until, count } = form;
  const tooMany = Number(count) > MAX_TIMES;
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { sm: '1fr 1fr' }, alignItems: 'start' }}>
      <DayField label="از تاریخ (اختیاری)" value={from} onChange={(to) => onChange({ from: to })} refusal={refusals.get('from')?.message} />
      <TextField select label="پایان" value={ends} onChange={(event) => onChange({ ends: event.target.value as PlanForm['ends'] })}>
        <MenuItem value="never">بدون پایان</MenuItem>
        <MenuItem value="until">تا تاریخ</MenuItem>
        <MenuItem value="count">تعداد دفعات</MenuItem>
      </TextField>
      {ends === 'until' && (
        <DayField label="تا تاریخ" value={until} onChange={(to) => onChange({ until: to })} refusal={refusals.get('until')?.message} helperText="خود این روز هم اجرا می‌شود." />
      )}
      {ends === 'count' && (
        <TextField
          label="تعداد دفعات" value={toPersianDigits(count)} onChange={(event) => onChange({ count: toAsciiDigits(event.target.value).replace(/\D/g, '').slice(0, 5) })}
          error={tooMany} helperText={tooMany ? 'حداکثر ۱٬۰۰۰ بار پذیرفته می‌شود.' : 'نوبت‌های رد شده هم شمرده می‌شوند.'} slotProps={{ htmlInput: { inputMode: 'numeric' } }}
        />
      )}
    </Box>
  );
}
