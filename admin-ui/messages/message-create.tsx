import Alert from '@mui/material/Alert';
import { AutocompleteInput, BooleanInput, Create, FormDataConsumer, RadioButtonGroupInput, ReferenceInput, required, SaveButton, SimpleForm, TextInput, Toolbar, useCanAccess } from 'react-admin';
import { choicesOf } from '../shown/status-field.tsx';
import { AUDIENCE_PERSIAN, type Audience } from './audience.ts';

interface Form {
  to: Audience;
  organisationId?: string;
  title: string;
  text: string;
  sms?: boolean;
}

/** An organisation that was chosen before another audience is left aside. */
const asSent = ({ organisationId, ...message }: Form) => ({ ...message, ...(message.to === 'one' && { organisationId }) });

/** What was sent stays as it is: nobody can take a message back. */
export function MessageCreate() {
  const { canAccess: mayWriteToAll } = useCanAccess({ resource: 'messages', action: 'messages.customers' });
  const audiences = choicesOf(AUDIENCE_PERSIAN).filter(({ id }) => mayWriteToAll === true || id !== 'all');
  return (
    <Create redirect="show" transform={(form: object) => asSent(form as Form)} title="پیام تازه">
      <SimpleForm toolbar={<Toolbar><SaveButton label="فرستادن" alwaysEnable={false} /></Toolbar>} defaultValues={{ to: 'one' }}>
        <RadioButtonGroupInput source="to" label="گیرندگان" choices={audiences} validate={required()} />
        <FormDataConsumer<Form>>
          {({ formData }) => (formData.to === 'one' ? (
            <ReferenceInput source="organisationId" reference="organisations" sort={{ field: 'name', order: 'ASC' }}>
              <AutocompleteInput label="سازمان" optionText="name" filterToQuery={(q: string) => ({ q })} validate={required()} fullWidth />
            </ReferenceInput>
          ) : <Alert severity="warning" sx={{ width: '100%', mb: 2 }}>این پیام به {AUDIENCE_PERSIAN[formData.to]} می‌رسد و برگشت ندارد.</Alert>)}
        </FormDataConsumer>
        <TextInput source="title" label="عنوان" fullWidth validate={required()} slotProps={{ htmlInput: { maxLength: 200 } }} />
        <TextInput source="text" label="متن" fullWidth multiline minRows={5} validate={required()} slotProps={{ htmlInput: { maxLength: 4_000 } }} />
        <BooleanInput source="sms" label="به مدیران سازمان پیامک هم فرستاده شود" helperText="فقط عنوان پیام، در ساعت‌های مجاز" defaultValue={false} />
      </SimpleForm>
    </Create>
  );
}
