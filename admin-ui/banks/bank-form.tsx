import { BooleanInput, Create, Edit, required, SimpleForm, TextInput } from 'react-admin';
import { SaveToolbar } from '../shown/save-toolbar.tsx';

const ltr = { htmlInput: { dir: 'ltr' } };

/** The code is a bank's name for programs and stays. */
function Form({ isNew = false }: { isNew?: boolean }) {
  return (
    <SimpleForm toolbar={<SaveToolbar />}>
      <TextInput source="code" label="کد (حروف کوچک لاتین)" validate={required()} disabled={!isNew} slotProps={ltr} />
      <TextInput source="name" label="نام" validate={required()} />
      <TextInput source="shebaCode" label="سه رقم بانک در شبا" slotProps={ltr} parse={(text: string) => (text === '' ? null : text)} />
      <BooleanInput source="active" label="مشتری می‌تواند برگزیند" defaultValue />
    </SimpleForm>
  );
}

export const BankCreate = () => <Create redirect="list" title="بانک تازه"><Form isNew /></Create>;
export const BankEdit = () => <Edit mutationMode="pessimistic" redirect="list" actions={false}><Form /></Edit>;
