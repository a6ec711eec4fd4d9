import { Edit, NumberInput, required, SimpleForm, TextInput } from 'react-admin';
import { toAsciiDigits, toPersianDigits } from '../../domain/digits.ts';
import { RialInput } from '../shown/rial-input.tsx';
import { SaveToolbar } from '../shown/save-toolbar.tsx';

const amountsOf = (text: string) => {
  const amounts = toAsciiDigits(text).split(/[,،\s]+/).filter((part) => part !== '');
  return amounts.length === 0 ? null : amounts;
};

/** Limits of amounts and of our calls; that an operator is paused is operations' to say. */
export const OperatorEdit = () => (
  <Edit mutationMode="pessimistic" redirect="show" actions={false}>
    <SimpleForm toolbar={<SaveToolbar />}>
      <RialInput source="minAmount" label="کمینه مبلغ شارژ" validate={required()} />
      <RialInput source="maxAmount" label="بیشینه مبلغ شارژ" validate={required()} />
      <RialInput source="step" label="گام مبلغ" validate={required()} />
      <TextInput source="fixedAmounts" label="فقط این مبلغ‌ها (ریال، با «،» میانشان)" fullWidth parse={amountsOf} helperText="خالی: هر مبلغی در محدوده"
        format={(amounts: unknown) => (Array.isArray(amounts) ? toPersianDigits(amounts.join('، ')) : '')} />
      <NumberInput source="maxInFlight" label="بیشینه تماس هم‌زمان" validate={required()} />
      <NumberInput source="maxPerSecond" label="بیشینه شماره در ثانیه" validate={required()} />
    </SimpleForm>
  </Edit>
);
