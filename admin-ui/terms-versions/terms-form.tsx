import { Create, Edit, required, SelectInput, SimpleForm, TextInput } from 'react-admin';
import { JalaliDateInput } from '../shown/jalali-date-input.tsx';
import { SaveToolbar } from '../shown/save-toolbar.tsx';
import { choicesOf } from '../shown/status-field.tsx';
import { TERMS_KIND_PERSIAN } from './kinds.ts';

const Form = ({ isNew = false }: { isNew?: boolean }) => (
  <SimpleForm toolbar={<SaveToolbar />}>
    <SelectInput source="kind" label="برای" choices={choicesOf(TERMS_KIND_PERSIAN)} validate={required()} disabled={!isNew} />
    <TextInput source="title" label="عنوان" validate={required()} />
    <JalaliDateInput source="inForceFrom" label="اجرا از تاریخ" validate={required()} helperText="از آغاز آن روز؛ امروز یعنی از همین حالا. پس از آن تغییر نمی‌کند." />
    <TextInput source="text" label="متن" multiline minRows={12} fullWidth validate={required()} />
  </SimpleForm>
);

export const TermsCreate = () => <Create redirect="list" title="نسخه تازه قوانین و مقررات"><Form isNew /></Create>;
export const TermsEdit = () => <Edit mutationMode="pessimistic" redirect="list" actions={false}><Form /></Edit>;
