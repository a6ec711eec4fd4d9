import Box from '@mui/material/Box';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { parseJalaliDate, showInstant } from '../../domain/calendar/jalali.ts';
import { JalaliDateField } from '../fields/jalali-date-field.tsx';
import { TimeField, isTime } from '../fields/time-field.tsx';
import { instantOf, type PlanForm, type PlanMode } from './plan-form.ts';
import { RepeatFields } from './repeat-fields.tsx';
import type { Preview } from './use-rule-preview.ts';

interface Props {
  form: PlanForm;
  onChange: (change: Partial<PlanForm>) => void;
  modes: readonly PlanMode[];
  preview: Preview;
}

const MODE: Record<PlanMode, { label: string; says: string }> = {
  now: { label: 'هم‌اکنون', says: 'درخواست بی‌درنگ پس از تایید انجام می‌شود.' },
  once: { label: 'زمانبندی درخواست', says: 'درخواست در زمان تعیین‌شده به وقت تهران انجام می‌شود؛ اعتبار در همان زمان رزرو می‌شود.' },
  repeat: { label: 'تکرار درخواست', says: 'درخواست در زمان‌های تعیین‌شده به وقت تهران تکرار می‌شود؛ اعتبار هر نوبت در زمان همان نوبت رزرو می‌شود.' },
};

/** When: at once, at one time, or again and again. */
export function PlanFields({ form, onChange, modes, preview }: Props) {
  return (
    <>
      <Box>
        <ToggleButtonGroup exclusive fullWidth color="primary" size="small" value={form.mode} aria-label="زمان انجام" onChange={(_, mode: PlanMode | null) => mode && onChange({ mode })}>
          {modes.map((mode) => <ToggleButton key={mode} value={mode} sx={{ lineHeight: 1.6 }}>{MODE[mode].label}</ToggleButton>)}
        </ToggleButtonGroup>
        <Typography variant="caption" color="text.secondary" component="div" sx={{ mt: 1 }}>{MODE[form.mode].says}</Typography>
      </Box>
      {form.mode === 'once' && <OnceFields form={form} onChange={onChange} />}
      {form.mode === 'repeat' && <RepeatFields form={form} onChange={onChange} preview={preview} />}
    </>
  );
}

function OnceFields({ form, onChange }: Pick<Props, 'form' | 'onChange'>) {
  const { date, time } = form;
  const at = instantOf(form);
  const past = at !== undefined && at.getTime() <= Date.now();
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { sm: '1fr 1fr' } }}>
      <JalaliDateField label="تاریخ" value={date} onChange={(to) => onChange({ date: to })} error={date.length >= 10 && !parseJalaliDate(date)} />
      <TimeField label="ساعت" value={time} onChange={(to) => onChange({ time: to })} error={time.length === 5 && !isTime(time)} />
      {at && <Typography variant="body2" color={past ? 'error' : 'text.secondary'} sx={{ gridColumn: '1 / -1' }}>{past ? 'این زمان گذشته است.' : showInstant(at)}</Typography>}
    </Box>
  );
}
