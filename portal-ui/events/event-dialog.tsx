import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormControlLabel from '@mui/material/FormControlLabel';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { ApiProblem } from '../api/api-problem.ts';
import { useSaveEvent, type CalendarEvent } from '../api/calendar.ts';
import { useNotices } from '../feedback/notices.tsx';
import { ProblemAlert } from '../feedback/problem-alert.tsx';
import { DayField } from '../fields/day-field.tsx';
import { TimeField } from '../fields/time-field.tsx';
import { formOf, inputOf, isComplete, type EventForm } from './event-form.ts';

const FIELDS = ['date', 'title', 'text', 'remindAt', 'remindAt.date', 'remindAt.time'];

interface Props {
  /** Undefined for a new one. */
  event?: CalendarEvent | undefined;
  /** The day of a new one, `1405/09/10`. */
  date?: string | undefined;
  onClose: () => void;
}

/** A note on a date, new or changed. */
export function EventDialog({ event, date, onClose }: Props) {
  const [form, setForm] = useState<EventForm>(() => formOf(event, date));
  const save = useSaveEvent();
  const { tell } = useNotices();
  const set = (change: Partial<EventForm>) => {
    setForm((before) => ({ ...before, ...change }));
    if (save.isError) save.reset();
  };
  const refusal = (...fields: string[]) => (save.error instanceof ApiProblem ? fields.map((field) => (save.error as ApiProblem).forField(field)).find(Boolean) : undefined);
  const submit = () => save.mutate({ id: event?.id, ...inputOf(form, event) }, { onSuccess: () => { tell(event ? 'یادداشت تغییر کرد.' : 'یادداشت ثبت شد.'); onClose(); } });
  return (
    <Dialog open onClose={save.isPending ? undefined : onClose} maxWidth="xs" fullWidth>
      <form onSubmit={(submitted) => { submitted.preventDefault(); submit(); }}>
        <DialogTitle>{event ? 'ویرایش رویداد' : 'افزودن رویداد'}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2 }}>
          <TextField
            label="عنوان" value={form.title} onChange={({ target }) => set({ title: target.value })} autoFocus sx={{ mt: 1 }}
            error={refusal('title') !== undefined} helperText={refusal('title')} slotProps={{ htmlInput: { maxLength: 200 } }}
          />
          <DayField label="تاریخ" anyDay value={form.date} onChange={(text) => set({ date: text })} refusal={refusal('date')} />
          <TextField label="یادداشت (اختیاری)" value={form.text} onChange={({ target }) => set({ text: target.value })} multiline minRows={2} maxRows={8} slotProps={{ htmlInput: { maxLength: 4_000 } }} />
          <FormControlLabel control={<Checkbox checked={form.remind} onChange={(_, remind) => set({ remind })} />} label="یادآوری با پیامک و پیام" />
          {form.remind && (
            <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { sm: '3fr 2fr' }, alignItems: 'start' }}>
              <DayField label="روز یادآوری" value={form.remindDate} onChange={(text) => set({ remindDate: text })} refusal={refusal('remindAt', 'remindAt.date')} helperText="پیامک میان ۸ و ۲۱ فرستاده می‌شود" />
              <TimeField label="ساعت" value={form.remindTime} onChange={(text) => set({ remindTime: text })} error={refusal('remindAt.time') !== undefined} {...(refusal('remindAt.time') !== undefined && { helperText: refusal('remindAt.time') ?? '' })} />
            </Box>
          )}
          <ProblemAlert error={save.error} shownFields={FIELDS} />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose} disabled={save.isPending}>انصراف</Button>
          <Button type="submit" variant="contained" disabled={!isComplete(form)} loading={save.isPending}>ذخیره</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
