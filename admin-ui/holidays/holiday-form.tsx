import { BooleanInput, Create, Edit, required, SelectInput, SimpleForm, TextInput } from 'react-admin';
import { JalaliDateInput } from '../shown/jalali-date-input.tsx';
import { SaveToolbar } from '../shown/save-toolbar.tsx';
import { choicesOf } from '../shown/status-field.tsx';
import { HOLIDAY_KIND_PERSIAN } from './kinds.ts';

function Form() {
  return (
    <SimpleForm toolbar={<SaveToolbar />}>
      <JalaliDateInput source="date" label="تاریخ" validate={required()} />
      <TextInput source="title" label="مناسبت" validate={required()} />
      <SelectInput source="kind" label="گونه" choices={choicesOf(HOLIDAY_KIND_PERSIAN)} defaultValue="announced" validate={required()} />
      <BooleanInput source="proposed" label="پیشنهادی" helperText="تا تایید، تعطیل شمرده نمی‌شود" defaultValue={false} />
    </SimpleForm>
  );
}

export const HolidayCreate = () => <Create redirect="list" title="تعطیل رسمی تازه"><Form /></Create>;
export const HolidayEdit = () => <Edit mutationMode="pessimistic" redirect="list" actions={false}><Form /></Edit>;
