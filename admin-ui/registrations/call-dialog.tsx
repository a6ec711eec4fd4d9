import Dialog from '@mui/material/Dialog';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { FormDataConsumer, RadioButtonGroupInput, required, SaveButton, SimpleForm, TextInput, Toolbar } from 'react-admin';
import { parseJalaliDate, tehranInstant } from '../../domain/calendar/jalali.ts';
import { toAsciiDigits } from '../../domain/digits.ts';
import { CALL_OUTCOME_PERSIAN } from '../../domain/registration/calls.ts';
import { useAction } from '../data/use-action.ts';
import { choicesOf } from '../shown/status-field.tsx';

const OUTCOMES = choicesOf(CALL_OUTCOME_PERSIAN);

interface CallForm {
  outcome: string;
  note: string;
  date?: string;
  time?: string;
}

const isDate = (value?: string) => (value !== undefined && parseJalaliDate(toAsciiDigits(value)) !== undefined ? undefined : 'تاریخ را به شکل ۱۴۰۵/۰۹/۱۰ بنویسید.');
const isTime = (value?: string) => (value !== undefined && /^([01]\d|2[0-3]):[0-5]\d$/.test(toAsciiDigits(value)) ? undefined : 'ساعت را به شکل ۰۹:۳۰ بنویسید.');

/** A call that has just been made; it is never changed afterwards. */
export function CallDialog({ registrationId, close }: { registrationId: string; close: () => void }) {
  const { act, isPending } = useAction({ resource: 'registrations', action: 'calls', done: 'تماس ثبت شد.', close });
  const save = ({ outcome, note, date, time }: CallForm) => act(registrationId, {
    at: new Date().toISOString(), outcome, note, ...(outcome === 'call-back' && { callBackAt: instantOf(date, time) }),
  });
  return (
    <Dialog open onClose={isPending ? undefined : close} fullWidth maxWidth="sm">
      <DialogTitle>تماسی که هم‌اکنون گرفته شد</DialogTitle>
      <DialogContent>
        <SimpleForm sx={{ p: 0, pt: 1 }} onSubmit={(form: object) => save(form as CallForm)} toolbar={<Toolbar><SaveButton label="ثبت تماس" disabled={isPending} /></Toolbar>}>
          <RadioButtonGroupInput source="outcome" label="نتیجه" choices={OUTCOMES} validate={required()} row={false} />
          <FormDataConsumer>
            {({ formData }) => (formData['outcome'] === 'call-back' ? <><TextInput source="date" label="تاریخ تماس دوباره" validate={isDate} /><TextInput source="time" label="ساعت" validate={isTime} /></> : null)}
          </FormDataConsumer>
          <TextInput source="note" label="چه گفته شد؟" fullWidth multiline minRows={2} validate={required()} />
        </SimpleForm>
      </DialogContent>
    </Dialog>
  );
}

/** In Tehran, whatever the device's zone. */
function instantOf(date = '', time = ''): string | undefined {
  const day = parseJalaliDate(toAsciiDigits(date));
  return day && tehranInstant(day, toAsciiDigits(time)).toISOString();
}
