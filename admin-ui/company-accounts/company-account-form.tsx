import { BooleanInput, Create, Edit, ReferenceInput, required, SelectInput, SimpleForm, TextInput } from 'react-admin';
import { SaveToolbar } from '../shown/save-toolbar.tsx';

const ltr = { htmlInput: { dir: 'ltr' } };

/** An account that has been paid into keeps its numbers; it is closed and another put in. */
function Form() {
  return (
    <SimpleForm toolbar={<SaveToolbar />}>
      <ReferenceInput source="bank" reference="banks" sort={{ field: 'name', order: 'ASC' }} perPage={100}>
        <SelectInput label="بانک" optionText="name" validate={required()} />
      </ReferenceInput>
      <TextInput source="number" label="شماره حساب" validate={required()} slotProps={ltr} />
      <TextInput source="sheba" label="شبا" validate={required()} slotProps={ltr} />
      <TextInput source="holder" label="صاحب حساب" validate={required()} />
      <BooleanInput source="active" label="به مشتری نشان داده می‌شود" defaultValue />
    </SimpleForm>
  );
}

export const CompanyAccountCreate = () => <Create redirect="list" title="حساب تازه"><Form /></Create>;
export const CompanyAccountEdit = () => <Edit mutationMode="pessimistic" redirect="list" actions={false}><Form /></Edit>;
