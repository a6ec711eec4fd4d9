import { AutocompleteInput, Create, RadioButtonGroupInput, ReferenceInput, required, SaveButton, SimpleForm, TextInput, Toolbar } from 'react-admin';
import { RialInput } from '../shown/rial-input.tsx';
import { choicesOf } from '../shown/status-field.tsx';

const DIRECTIONS = choicesOf({ more: 'افزودن به اعتبار', less: 'کم کردن از اعتبار' });

interface Form {
  organisationId: string;
  direction: 'more' | 'less';
  amount: string;
  reason: string;
  depositId?: string;
}

/** As the API takes it: the direction is the sign. */
const asSent = ({ direction, amount, organisationId, reason, depositId }: Form) => ({
  organisationId, amount: `${direction === 'less' ? '-' : ''}${amount}`, reason, ...(depositId !== undefined && { depositId }),
});

/** A proposal: credit moves only once another person has approved it. */
export function AdjustmentCreate() {
  return (
    <Create redirect="show" transform={(form: object) => asSent(form as Form)} title="پیشنهاد اصلاح اعتبار">
      <SimpleForm toolbar={<Toolbar><SaveButton label="پیشنهاد به سرپرست" alwaysEnable={false} /></Toolbar>}>
        <ReferenceInput source="organisationId" reference="organisations" sort={{ field: 'name', order: 'ASC' }}>
          <AutocompleteInput label="سازمان" optionText="name" filterToQuery={(q: string) => ({ q })} validate={required()} fullWidth />
        </ReferenceInput>
        <RadioButtonGroupInput source="direction" label="جهت" choices={DIRECTIONS} validate={required()} />
        <RialInput source="amount" label="مبلغ" validate={required()} />
        <TextInput source="reason" label="دلیل (سازمان می‌بیند)" fullWidth multiline minRows={2} validate={required()} />
      </SimpleForm>
    </Create>
  );
}
